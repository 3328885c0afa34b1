"""That an application for a draw (F1) was made is in the log, as for every other paper of a draw."""

from hashlib import sha256

from core.access.model import Actor
from core.kernel.acts import Acts, Recorded, act


class ApplicationRecords:
    """Records applications; the paper itself is not kept, its digest is."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts

    @act("draw.application_made")
    def made(self, _actor: Actor, project_no: str, content: bytes, template: str = "") -> Recorded[None]:
        """An application was made; ``template`` is the digest of the customer's form it was filled into."""
        digest = sha256(content).hexdigest()
        return Recorded(None, project_no, {"project": project_no, "template": template, "sha256": digest})
