"""Invented values for every field of a form: a filled sample shows a template before it is used."""

from core.form_templates.model import FIELDS, FormKind, FormValues

SAMPLE_ROWS = 3
_KNOWN = {
    "org_name": "样例单位",
    "project_name": "样例项目（预览）",
    "project_no": "YL2027F0001",
    "name": "样例专家",
    "employer": "样例工作单位",
    "title": "高级工程师",
    "specialty": "样例专业",
    "phone": "138****0000",
    "place": "样例地点",
    "answer": "参加",
}


def sample_values(form: FormKind) -> FormValues:
    """Known words where there are some, else the field's own name in brackets; nobody is real."""
    fields = FIELDS[form]
    rows = [
        {name: str(number) if name == "row_no" else _KNOWN.get(name, f"〔{name}〕") for name in fields.row}
        for number in range(1, SAMPLE_ROWS + 1)
    ]
    return FormValues({name: _KNOWN.get(name, f"〔{name}〕") for name in fields.single}, rows)
