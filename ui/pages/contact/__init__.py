"""Pages of contact: messages to experts, the mail server, the modems."""
