//! What `state` found, in words; days, hours and amounts as a customer reads them.

use aftersale_api::order::{Action, ReturnState};
use aftersale_api::parcel::{
    Carrier, Delivered, Estimate, EstimateSource, Handover, IncidentReason, Parcel, ParcelStatus,
};
use aftersale_api::{Day, Instant, Money};
use aftersale_text::Words;

use crate::state::{Advice, Arrival, Headline, Step};
use crate::text;

/// `today`, `tomorrow`, `yesterday`, or the day with its weekday; with its year where that is another one.
pub fn day(words: &Words, day: &Day, today: &Day) -> String {
    if let Some(word) = near(words, day, today) {
        return word;
    }
    let said = match (day.parts(), today.parts()) {
        (Some((year, month, date)), Some((now, ..))) if year != now => words.day_with_year(year, month, date),
        (Some((year, month, date)), _) => words.day(year, month, date),
        _ => day.0.clone(),
    };
    unbroken(&said)
}

/// As [`day`], as short as it gets.
pub fn short_day(words: &Words, day: &Day, today: &Day) -> String {
    if let Some(word) = near(words, day, today) {
        return word;
    }
    day.parts()
        .map_or_else(|| day.0.clone(), |(year, month, date)| unbroken(&words.short_day(year, month, date)))
}

/// A line may break after the weekday, never within the date.
fn unbroken(date: &str) -> String {
    let mut out = String::new();
    let mut after = ' ';
    for letter in date.chars() {
        out.push(if letter == ' ' && after != ',' { '\u{a0}' } else { letter });
        after = letter;
    }
    out
}

fn near(words: &Words, day: &Day, today: &Day) -> Option<String> {
    match day.number()? - today.number()? {
        -1 => Some(text::yesterday(words)),
        0 => Some(text::today(words)),
        1 => Some(text::tomorrow(words)),
        _ => None,
    }
}

pub fn moment(words: &Words, at: &Instant, today: &Day) -> String {
    text::day_at(words, &day(words, &at.day(), today), &words.time(at.time()))
}

pub fn money(words: &Words, money: &Money) -> String {
    words.money(&money.amount, &money.currency)
}

/// `Monday`, from 1.
pub fn weekday(words: &Words, number: u8) -> String {
    // The first of January 2024 was a Monday.
    words.weekday(2024, 1, number)
}

pub fn headline(words: &Words, headline: &Headline, today: &Day) -> String {
    match headline {
        Headline::Placed => text::placed(words),
        Headline::Packed => text::packed(words),
        Headline::Sent => text::sent(words),
        Headline::OrderUnknown => text::order_unknown(words),
        Headline::OrderCancelled => text::order_cancelled(words),
        Headline::AllDelivered(count) => text::all_delivered(words, &words.number(*count)),
        Headline::ReturnUnderWay => text::return_under_way(words),
        Headline::ReturnReceived => text::return_received(words),
        Headline::Refunded(amount) => text::refunded(words, &money(words, amount)),
        Headline::Arriving(arrival) => arriving(words, arrival, today),
        Headline::Status(status_) => status(words, *status_),
        Headline::ReadyUntil(until) => text::ready_until(words, &day(words, until, today)),
        Headline::DeliveredOn(on) => text::delivered_on(words, &day(words, on, today)),
        Headline::Because(what, why) => text::because(words, &status(words, *what), &reason(words, *why)),
        Headline::Damaged => text::damaged(words),
        Headline::Lost => text::lost(words),
        Headline::Late(due) => text::late(words, &day(words, due, today)),
        Headline::Stalled(since) => text::stalled(words, &day(words, since, today)),
    }
}

fn arriving(words: &Words, arrival: &Arrival, today: &Day) -> String {
    match arrival {
        Arrival::Today => text::arriving_today(words),
        Arrival::Tomorrow => text::arriving_tomorrow(words),
        Arrival::On(on) => text::arriving_on(words, &day(words, on, today)),
        Arrival::Between(from, to) => {
            text::arriving_between(words, &day(words, from, today), &day(words, to, today))
        }
        Arrival::About(from, to) => {
            text::arriving_about(words, &day(words, from, today), &day(words, to, today))
        }
        Arrival::Hours(on, from, to) => {
            text::arriving_hours(words, &day(words, on, today), &words.time(from), &words.time(to))
        }
    }
}

pub fn status(words: &Words, status: ParcelStatus) -> String {
    match status {
        ParcelStatus::Pending => text::pending(words),
        ParcelStatus::PickedUp => text::picked_up(words),
        ParcelStatus::InTransit => text::in_transit(words),
        ParcelStatus::OutForDelivery => text::out_for_delivery(words),
        ParcelStatus::ReadyForPickup => text::ready_for_pickup(words),
        ParcelStatus::DeliveryFailed => text::delivery_failed(words),
        ParcelStatus::DeliveryDelayed => text::delivery_delayed(words),
        ParcelStatus::OnHold => text::on_hold(words),
        ParcelStatus::Delivered => text::delivered(words),
        ParcelStatus::ReturnToSender => text::return_to_sender(words),
        ParcelStatus::Cancelled => text::parcel_cancelled(words),
        ParcelStatus::Unknown | ParcelStatus::Other => text::status_unknown(words),
    }
}

fn reason(words: &Words, reason: IncidentReason) -> String {
    match reason {
        IncidentReason::Damaged => text::damaged(words),
        IncidentReason::Lost => text::lost(words),
        IncidentReason::Customs => text::why_customs(words),
        IncidentReason::Carrier | IncidentReason::Other => text::why_carrier(words),
        IncidentReason::Retailer => text::why_retailer(words),
        IncidentReason::Consignee => text::why_consignee(words),
        IncidentReason::Address => text::why_address(words),
        IncidentReason::Weather => text::why_weather(words),
    }
}

pub fn advice(words: &Words, advice: &Advice, today: &Day) -> String {
    match advice {
        Advice::Nothing => text::do_nothing(words),
        Advice::Placed => text::do_placed(words),
        Advice::Pending => text::do_pending(words),
        Advice::OutForDelivery => text::do_out_for_delivery(words),
        Advice::Ready => text::do_ready(words),
        Advice::ReadyCode => text::do_ready_code(words),
        Advice::Failed => text::do_failed(words),
        Advice::FailedConsignee => text::do_failed_consignee(words),
        Advice::Address => text::do_address(words),
        Advice::Delayed => text::do_delayed(words),
        Advice::Customs => text::do_customs(words),
        Advice::Weather => text::do_weather(words),
        Advice::Retailer => text::do_retailer(words),
        Advice::Consignee => text::do_consignee(words),
        Advice::Hold => text::do_hold(words),
        Advice::Delivered => text::do_delivered(words),
        Advice::GoingBack => text::do_going_back(words),
        Advice::ParcelCancelled => text::do_parcel_cancelled(words),
        Advice::Unknown => text::do_unknown(words),
        Advice::Damaged => text::do_damaged(words),
        Advice::Lost => text::do_lost(words),
        Advice::Late => text::do_late(words),
        Advice::Stalled => text::do_stalled(words),
        Advice::Cancelled => text::do_cancelled(words),
        Advice::CancelledRefunded(amount) => text::do_cancelled_refunded(words, &money(words, amount)),
        Advice::Return(Some(amount), Some(by)) => {
            text::do_return_by(words, &money(words, amount), &day(words, by, today))
        }
        Advice::Return(Some(amount), None) => text::do_return_money(words, &money(words, amount)),
        Advice::Return(None, _) => text::do_return(words),
        Advice::Refunded => text::do_refunded(words),
        Advice::RestFollows => text::do_delivered_part(words),
    }
}

/// Whose promise it is and how old.
pub fn estimate(words: &Words, estimate: &Estimate, carrier: Option<&Carrier>, today: &Day) -> String {
    let when = moment(words, &estimate.updated_at, today);
    match (estimate.source, carrier) {
        (EstimateSource::Carrier, Some(carrier)) => text::estimate_carrier(words, &carrier.name, &when),
        _ => text::estimate_shop(words, &when),
    }
}

/// When it was delivered and to whom.
pub fn handover(words: &Words, delivered: &Delivered, today: &Day) -> String {
    let mut said = text::delivered_at(words, &moment(words, &delivered.at, today));
    let to = match (delivered.to, delivered.detail.as_deref()) {
        (Handover::Neighbour, Some(name)) => text::handed_neighbour_name(words, name),
        (Handover::SafePlace, Some(name)) => text::handed_safe_place_name(words, name),
        (to, detail) => {
            let to = match to {
                Handover::Recipient => text::handed_recipient(words),
                Handover::Neighbour => text::handed_neighbour(words),
                Handover::SafePlace => text::handed_safe_place(words),
                Handover::Mailbox => text::handed_mailbox(words),
                Handover::Reception => text::handed_reception(words),
                Handover::PickupPoint => text::handed_pickup_point(words),
                Handover::Other => String::new(),
            };
            match detail {
                Some(name) => sentences(to, &text::handed_detail(words, name)),
                None => to,
            }
        }
    };
    for more in
        [to, delivered.signed_by.as_deref().map(|name| text::signed_by(words, name)).unwrap_or_default()]
    {
        if !more.is_empty() {
            said.push(' ');
            said.push_str(&more);
        }
    }
    said
}

pub fn step(words: &Words, step: Step) -> String {
    match step {
        Step::Ordered => text::step_ordered(words),
        Step::Packed => text::step_packed(words),
        Step::Transit => text::step_transit(words),
        Step::Delivery => text::out_for_delivery(words),
        Step::Collect => text::ready_for_pickup(words),
        Step::Delivered => text::delivered(words),
        Step::Collected => text::step_collected(words),
        Step::Status(what) => status(words, what),
        Step::Damaged => text::damaged(words),
        Step::Lost => text::lost(words),
        Step::Late => text::step_late(words),
        Step::Stalled => text::step_stalled(words),
    }
}

pub fn action(words: &Words, action: Action) -> Option<String> {
    Some(match action {
        Action::Cancel => text::action_cancel(words),
        Action::OpenClaim => text::action_open_claim(words),
        Action::RequestReturn => text::action_request_return(words),
        Action::Withdraw => text::action_withdraw(words),
        Action::Review => text::action_review(words),
        Action::ContactShop => text::action_contact_shop(words),
        Action::ShareGift => text::action_share_gift(words),
        Action::Other => return None,
    })
}

pub fn return_state(words: &Words, state: ReturnState) -> String {
    match state {
        ReturnState::Requested | ReturnState::Other => text::return_requested(words),
        ReturnState::Open => text::return_open(words),
        ReturnState::InTransit => text::return_in_transit(words),
        ReturnState::PartiallyReceived => text::return_partially_received(words),
        ReturnState::Received => text::return_state_received(words),
        ReturnState::Closed => text::return_closed(words),
        ReturnState::Declined => text::return_declined(words),
        ReturnState::Canceled => text::return_canceled(words),
        ReturnState::Expired => text::return_expired(words),
    }
}

/// A badge: how a parcel stands, in two or three words, incident included.
pub fn badge(words: &Words, parcel: &Parcel) -> String {
    match parcel.incident {
        Some(IncidentReason::Damaged) => text::damaged(words),
        Some(IncidentReason::Lost) if parcel.status != ParcelStatus::Delivered => text::lost(words),
        _ => status(words, parcel.status),
    }
}

/// One after the other.
pub fn sentences(mut first: String, second: &str) -> String {
    if !first.is_empty() && !second.is_empty() {
        first.push(' ');
    }
    first.push_str(second);
    first
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use rstest::rstest;

    use super::*;

    const PROBLEMS: [ParcelStatus; 4] = [
        ParcelStatus::DeliveryFailed,
        ParcelStatus::DeliveryDelayed,
        ParcelStatus::OnHold,
        ParcelStatus::ReturnToSender,
    ];

    #[rstest]
    fn every_status_and_incident_has_its_own_headline(#[values("en", "de", "sv", "bg")] lang: &str) {
        let words = Words::choose(text::TABLES, &[lang]);
        let today = Day("2026-11-24".into());
        let mut all: Vec<Headline> =
            ParcelStatus::ALL.iter().map(|status| Headline::Status(*status)).collect();
        all.extend([
            Headline::Damaged,
            Headline::Lost,
            Headline::Placed,
            Headline::Packed,
            Headline::OrderCancelled,
        ]);
        for status in PROBLEMS {
            let reasons = IncidentReason::ALL
                .iter()
                .filter(|reason| !matches!(reason, IncidentReason::Damaged | IncidentReason::Lost));
            all.extend(reasons.map(|reason| Headline::Because(status, *reason)));
        }
        let mut seen = BTreeMap::new();
        for one in all {
            let said = headline(&words, &one, &today);
            assert!(!said.is_empty(), "{one:?}");
            if let Some(other) = seen.insert(said.clone(), format!("{one:?}")) {
                panic!("{lang}: {one:?} and {other} are both {said:?}");
            }
        }
    }
}
