"""What an item's typed rows say, in plain English, each with whose word it is."""

from catalog.crosswalks.telling import Telling, listed, ours, sentences
from catalog.terms.dates import worded
from catalog.terms.document.condition import Evidence, PublicConditionReport
from catalog.terms.document.designation import Designation
from catalog.terms.document.inscription import Inscription
from catalog.terms.document.provenance import ProvenanceStep


def condition(report: PublicConditionReport, at: Telling) -> str:
    """The state as a report has it, for the day on which it was looked at and no other."""
    return sentences(
        [
            f"Condition report {at.number}/{report.key}, of {worded(report.on)}: "
            f"{at.label(report.state) if report.state else 'no state given'}",
            at.attributed(report.by),
            _told("Looked at by", at.labels(report.assessors)),
            _told("How", at.labels(report.methods)),
            _told("Agreement", at.label(report.agreement) if report.agreement else ""),
            _told("Completeness", at.label(report.completeness) if report.completeness else ""),
            _told("Endangered by", at.labels(report.threats)),
            _told("Priority", at.label(report.priority) if report.priority else ""),
            _told("Made after", at.label(report.event) if report.event else ""),
            _told("Limits of access", ours(report.access)),
            _told("Summary by the catalogue", ours(report.text)),
            *(_evidence(each, at) for each in report.evidence),
            _told("Next check", worded(report.next_check) if report.next_check else ""),
        ]
    )


def _evidence(evidence: Evidence, at: Telling) -> str:
    rows = [
        _picture(evidence, at) if evidence.holding else "",
        at.source(evidence.source, evidence.locator) if evidence.source else evidence.locator,
        f"taken: {worded(evidence.taken)}" if evidence.taken else "",
        evidence.sensor,
    ]
    return f"From ({evidence.moment}) {listed(rows)}"


def _picture(evidence: Evidence, at: Telling) -> str:
    part = f", part {evidence.region} (x, y, width, height in pixels)" if evidence.region else ""
    return f"picture {at.number}/{evidence.holding}{part}"


def provenance(step: ProvenanceStep, at: Telling) -> str:
    """Who is said to have had it; steps follow one another only where somebody says so."""
    holder = listed([at.label(step.holder) if step.holder else "", ours(step.holder_described)])
    rows = [
        f"as {at.label(step.role)}",
        at.label(step.acquired) if step.acquired else "",
        f"during: {worded(step.during)}" if step.during else "",
        f"at {at.label(step.place)}" if step.place else "",
    ]
    said = ours(step.text)
    return sentences(
        [f"Provenance {at.number}/{step.key}: {holder}, {listed(rows)}", said, at.attributed(step.by)],
    )


def inscription(each: Inscription, at: Telling) -> str:
    """That there is writing, in what language and where; what it says is said by its readers."""
    where = ours(each.where)
    picture = f"shown in picture {at.number}/{each.picture}" if each.picture else ""
    head = f"Inscription {at.number}/{each.key} ({each.language}): {listed([where, picture])}"
    return sentences([head, at.attributed(each.by)])


def designation(each: Designation, at: Telling) -> str:
    """On whose list it stands."""
    rows = [
        listed([at.label(each.body) if each.body else "", ours(each.body_described)]),
        f"number {each.number}" if each.number else "",
        at.label(each.level) if each.level else "",
        f"during: {worded(each.during)}" if each.during else "",
    ]
    head = f"Designation {at.number}/{each.key}: {ours(each.register)}"
    return sentences([f"{head}, {listed(rows)}" if any(rows) else head, at.attributed(each.by)])


def _told(what: str, words: str) -> str:
    return f"{what}: {words}" if words else ""
