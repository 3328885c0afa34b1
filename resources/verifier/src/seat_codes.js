// Names of seats, such as A1; a hyphen keeps group ids that end in a digit or a hyphen apart.

export function seatCode(group, number) {
  return /[A-Z]$/.test(group) ? `${group}${number}` : `${group}-${number}`;
}
