"""Tables over keyset pages."""
