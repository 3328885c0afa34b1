"""Reading and filling the customer's .docx and .xlsx forms, in a process of its own."""
