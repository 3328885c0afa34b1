"""The policies of an opened station, and the parts that go by them without asking."""

from core.engine.foundation import Foundation
from core.evidence.recording.service import RecordingService
from core.system.policies import StationPolicy
from core.system.policy_service import PolicyService


def policies_of(foundation: Foundation, recording: RecordingService) -> PolicyService:
    """The service; sign-in and recording are told what holds, now and after every change."""

    def obey(policy: StationPolicy) -> None:
        foundation.access.policy = policy.sign_in
        recording.pictures = policy.recording.pictures
        recording.microphone = policy.recording.microphone

    return PolicyService(foundation.acts, foundation.station.settings, obey)
