"""The customer's own forms: documents of Word and Excel with fields that the program fills."""
