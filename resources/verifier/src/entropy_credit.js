// What witnesses may give, and how much chance it is credited with, in hundredths of bits (step 4).

import { demand } from "./difference.js";

const CENTIBITS_PER_BIT = 100;
const LONGEST_TEXT = 200;
const DICE = {
  d10: { digits: /^[0-9]*$/, centibits: 332, fewest: 10, fewestFresh: 10, most: 20 },
  d6: { digits: /^[1-6]*$/, centibits: 258, fewest: 25, fewestFresh: 13, most: 25 },
};

// The credit of checked values together, which must reach `floor` whole bits.
export function credited(contributions, floor, fresh) {
  let total = 0;
  for (const { witness, method, value } of contributions) {
    demand(isAllowed(method, value, fresh), "a value as the rules allow", `${witness}: ${method}`);
    total += method === "text" ? 0 : value.length * DICE[method].centibits;
  }
  const least = floor * CENTIBITS_PER_BIT;
  demand(total >= least, `>= ${bitsText(least)}`, bitsText(total));
  return total;
}

// Bits as a figure; the page adds the unit in its language.
export function bitsText(total) {
  return `${Math.floor(total / CENTIBITS_PER_BIT)}.${String(total % CENTIBITS_PER_BIT).padStart(2, "0")}`;
}

function isAllowed(method, value, fresh) {
  if (method === "text") {
    const length = [...value].length;
    return length > 0 && length <= LONGEST_TEXT && !/[\0-\x1f\x7f-\x9f]/.test(value);
  }
  const { digits, fewest, fewestFresh, most } = DICE[method];
  return digits.test(value) && value.length >= (fresh ? fewestFresh : fewest) && value.length <= most;
}
