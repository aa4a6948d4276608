"""The states and steps of jobs in words a person understands; those of money are in ``domain.words``."""

from __future__ import annotations

from app.domain.job import JobState, StepKind

JOB_STATE: dict[JobState, str] = {
    JobState.WAITING: "Waiting",
    JobState.MAKING: "Making",
    JobState.SAVED: "Saved",
    JobState.CLEANED: "Saved",
    JobState.UNVERIFIED: "Check needed",
    JobState.NEEDS_YOU: "Needs you",
    JobState.FAILED: "Failed",
    JobState.GONE: "Gone",
    JobState.STOPPED: "Not watched",
}

STEP: dict[StepKind, str] = {
    StepKind.QUOTED: "Price asked",
    StepKind.APPROVED: "You approved it",
    StepKind.QUEUED: "Queued",
    StepKind.ADDED: "Added to the list",
    StepKind.FIRST_SEEN: "Being made",
    StepKind.SAVED: "Saved and checked",
    StepKind.KEPT_UNVERIFIED: "Saved, but the check failed",
    StepKind.CLEANED: "Removed from the server",
    StepKind.FAILED: "Failed",
    StepKind.GONE: "Gone from the server",
    StepKind.NEEDS_YOU: "Needs you",
    StepKind.STOPPED: "Stopped watching",
    StepKind.RESUMED: "Watching again",
    StepKind.FETCHED_AGAIN: "Fetching it again",
    StepKind.LOCATED: "File found again",
    StepKind.PROMPT_FORGOTTEN: "Prompt forgotten",
}
