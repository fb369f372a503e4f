//! What the customer reported, how each report stands, and what the shop wrote about it.

use aftersale_api::claim::{Claim, ClaimReason, ClaimResolution, ClaimState};
use aftersale_text::Words;
use aftersale_ui::{El, Tone, badge, el, part};

use super::shelf::Shelf;
use crate::text;
use crate::ui::quiet;
use crate::words::{day, short_day};

pub fn claims(shelf: &Shelf<'_>) -> Option<El> {
    let mut reports = Vec::new();
    for claim in &shelf.given.claims {
        reports.push(reported(shelf, claim));
    }
    (!reports.is_empty()).then(|| shelf.section("group", text::claims_title(&shelf.ui.words)).each(reports))
}

fn reported(shelf: &Shelf<'_>, claim: &Claim) -> El {
    let (w, today) = (&shelf.ui.words, &shelf.given.order.today_on);
    let then = match (&claim.answer_by_on, claim.resolution) {
        (Some(by), _) => Some(text::claim_answer_by(w, &day(w, by, today))),
        (None, Some(resolution)) => resolved(w, resolution),
        (None, None) => None,
    };
    let mut notes = Vec::new();
    for step in &claim.timeline {
        // The shop's own words, in the language it wrote them in.
        notes.extend(step.note.as_ref().map(|note| {
            part("blockquote", "note")
                .maybe_attr("lang", shelf.given.locale.as_deref())
                .attr("dir", "auto")
                .text(note.clone())
        }));
    }
    let opened = short_day(w, &claim.opened_at.day(), today);
    part("article", "card claim")
        .child(
            part("div", "row between")
                .child(part("p", "name").text(reason(w, claim.reason)))
                .child(badge(tone(claim.state), state(w, claim.state))),
        )
        .maybe(then.map(|then| el("p").text(then)))
        .each(notes)
        .child(quiet(text::claim_number(w, &opened, &claim.number)))
}

fn tone(state: ClaimState) -> Tone {
    match state {
        ClaimState::Approved | ClaimState::Closed => Tone::Good,
        ClaimState::Declined => Tone::Warn,
        ClaimState::Open | ClaimState::InReview | ClaimState::Other => Tone::Neutral,
    }
}

fn reason(w: &Words, reason: ClaimReason) -> String {
    match reason {
        ClaimReason::NotReceived => text::claim_not_received(w),
        ClaimReason::Damaged => text::claim_damaged(w),
        ClaimReason::Wrong => text::claim_wrong(w),
        ClaimReason::Missing => text::claim_missing(w),
        ClaimReason::Other => text::claim_other(w),
    }
}

fn state(w: &Words, state: ClaimState) -> String {
    match state {
        ClaimState::Open | ClaimState::Other => text::claim_open(w),
        ClaimState::InReview => text::claim_in_review(w),
        ClaimState::Approved => text::claim_approved(w),
        ClaimState::Declined => text::claim_declined(w),
        ClaimState::Closed => text::claim_closed(w),
    }
}

/// `None` for what this version has no words for.
fn resolved(w: &Words, resolution: ClaimResolution) -> Option<String> {
    match resolution {
        ClaimResolution::RefundOriginal => Some(text::claim_refund(w)),
        ClaimResolution::StoreCredit => Some(text::claim_credit(w)),
        ClaimResolution::Replacement => Some(text::claim_replacement(w)),
        ClaimResolution::Other => None,
    }
}
