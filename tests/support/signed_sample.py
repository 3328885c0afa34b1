"""A draw that somebody present signed on the screen, for tests."""

from hashlib import sha256

from core.evidence.sealing.contents import PrivateFile
from tests.support.sealed_sample import Sample, Story, make_sample

PICTURE, STROKES = b"\x89PNG a signature", b"[[[1, 2, 3, 500]]]"


def signed(
    picture: bytes = PICTURE, strokes: bytes = STROKES, logged: bool = True, kept: bool = True
) -> Sample:
    """A draw that a witness signed; the archive may hold other files than the log says."""

    def tell(story: Story) -> None:
        story.tell_all()
        if logged:
            story.log.add(
                "draw.signed",
                story.id,
                {
                    "by": "W-A",
                    "session": story.session,
                    "sha256": sha256(PICTURE).hexdigest(),
                    "strokes_sha256": sha256(STROKES).hexdigest(),
                },
            )
        if kept:
            path = f"signatures/{story.session}/W-A"
            story.private += [PrivateFile(f"{path}.png", picture), PrivateFile(f"{path}.json", strokes)]

    return make_sample(tell)
