"""Review cases: decisions on applications and changes, by levels, for every area that needs one."""
