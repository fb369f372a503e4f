//! Claims, and what may be claimed; at level `order` only.

use aftersale_api as api;
use aftersale_model::Order;
use aftersale_model::claim::{Choice, Claim};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::same::Same;
use super::{PHOTO_MAX_BYTES, day, instant, lines};

/// `None` before it was opened.
pub fn claim(one: &Claim, zone: &TimeZone, now: Timestamp) -> Option<api::Claim> {
    let state = one.state_at(now)?;
    let opened = api::claim::ClaimStep {
        at: instant(one.opened_at, zone),
        state: api::claim::ClaimState::Open,
        note: None,
    };
    let steps = one.steps_at(now).map(|step| api::claim::ClaimStep {
        at: instant(step.at, zone),
        state: step.state.same(),
        note: step.note.clone(),
    });
    Some(api::Claim {
        id: one.id.clone(),
        number: one.number.clone(),
        reason: one.reason.same(),
        state: state.same(),
        parcel_id: one.parcel_id.clone(),
        lines: lines(&one.lines),
        text: one.text.clone(),
        photos: u32::try_from(one.photos.len()).unwrap_or(u32::MAX),
        opened_at: opened.at.clone(),
        answer_by_on: one.answer_by_on.filter(|_| state.is_open()).map(|day| api::Day(day.to_string())),
        resolution: one.resolution_at(now).map(Same::same),
        timeline: std::iter::once(opened).chain(steps).collect(),
    })
}

pub fn claimable(order: &Order, now: Timestamp) -> api::claim::Claimable {
    let terms = &order.terms.claims;
    api::claim::Claimable {
        parcels: order
            .claimable(now)
            .into_iter()
            .map(|(parcel, choices)| api::claim::ClaimableParcel {
                parcel_id: parcel.id.clone(),
                choices: choices.into_iter().map(choice).collect(),
            })
            .collect(),
        photos_max: u32::from(terms.photos_max),
        photo_max_bytes: PHOTO_MAX_BYTES,
        text_max_chars: u32::from(terms.text_max_chars),
        answer_by_on: day(order.claim_answered_by(now)),
    }
}

fn choice(one: Choice) -> api::claim::ClaimChoice {
    api::claim::ClaimChoice {
        reason: one.reason.same(),
        photos: one.photos.same(),
        by_line: one.by_line,
        block: one.block.map(Same::same),
        from_on: one.from_on.map(day),
        until_on: one.until_on.map(day),
    }
}
