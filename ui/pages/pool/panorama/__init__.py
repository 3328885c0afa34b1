"""What the page of one expert shows beside his details: calendar, draws, messages, changes."""
