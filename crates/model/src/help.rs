//! Questions customers have, chosen by how their order stands. The words are the shop's own.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Order;
use crate::order::OrderState;
use crate::parcel::{Direction, IncidentReason, ParcelStatus, Seen};

/// Words by BCP 47 language.
pub type Worded = BTreeMap<String, String>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpEntry {
    /// Stable kebab-case.
    pub id: String,
    /// When it fits; an entry without any fits always, and comes last.
    #[serde(default)]
    pub when: Vec<When>,
    pub question: Worded,
    pub answer: Worded,
    #[serde(default)]
    pub url: Option<String>,
}

/// What holds for an order, most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    Lost,
    Damaged,
    DeliveryFailed,
    OnHold,
    ReturnToSender,
    Delayed,
    /// Late or stalled.
    Silent,
    ClaimOpen,
    ReadyForPickup,
    OutForDelivery,
    OnTheWay,
    NotSent,
    Returning,
    Delivered,
    Cancelled,
}

/// At most so many are shown.
const QUESTIONS_MAX: usize = 6;

/// Those that fit, most fitting first; of equals, as the shop lists them.
pub fn fitting<'a>(entries: &'a [HelpEntry], order: &Order, now: Timestamp) -> Vec<&'a HelpEntry> {
    let holds = holds(order, now);
    let rank = |entry: &HelpEntry| match entry.when.is_empty() {
        true => Some(holds.len()),
        false => holds.iter().position(|one| entry.when.contains(one)),
    };
    let mut found: Vec<_> = entries.iter().filter_map(|entry| Some((rank(entry)?, entry))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).take(QUESTIONS_MAX).collect()
}

/// In that language, else in the language without its region, else in English, else in any.
pub fn in_language<'a>(words: &'a Worded, lang: &str) -> Option<&'a str> {
    let plain = lang.split('-').next().unwrap_or(lang);
    let found = [lang, plain, "en"].into_iter().find_map(|lang| words.get(lang));
    found.or_else(|| words.values().next()).map(String::as_str)
}

/// All that holds, most pressing first.
pub fn holds(order: &Order, now: Timestamp) -> Vec<When> {
    let mut found: Vec<When> = order
        .parcels
        .iter()
        .filter(|parcel| parcel.direction == Direction::Outbound)
        .flat_map(|parcel| of_parcel(&order.seen(parcel, now), parcel.has_left(now)))
        .collect();
    let state = order.state_at(now);
    found.extend(match state {
        OrderState::Cancelled => Some(When::Cancelled),
        OrderState::Placed | OrderState::Packed => Some(When::NotSent),
        _ if !order.not_yet_shipped_at(now).is_empty() => Some(When::NotSent),
        _ => None,
    });
    found.extend(order.claims.iter().any(|claim| claim.is_open_at(now)).then_some(When::ClaimOpen));
    found.extend(order.returns.iter().any(|back| back.state.is_open()).then_some(When::Returning));
    if state == OrderState::Cancelled {
        found.retain(|one| *one == When::Cancelled);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn of_parcel(seen: &Seen<'_>, has_left: bool) -> Vec<When> {
    let incident = match seen.incident {
        Some(IncidentReason::Lost) => Some(When::Lost),
        Some(IncidentReason::Damaged) => Some(When::Damaged),
        _ => None,
    };
    let status = match seen.status {
        ParcelStatus::DeliveryFailed => Some(When::DeliveryFailed),
        ParcelStatus::OnHold => Some(When::OnHold),
        ParcelStatus::ReturnToSender => Some(When::ReturnToSender),
        ParcelStatus::DeliveryDelayed => Some(When::Delayed),
        ParcelStatus::ReadyForPickup => Some(When::ReadyForPickup),
        ParcelStatus::OutForDelivery => Some(When::OutForDelivery),
        ParcelStatus::Delivered => Some(When::Delivered),
        ParcelStatus::PickedUp | ParcelStatus::InTransit => Some(When::OnTheWay),
        ParcelStatus::Pending | ParcelStatus::Unknown => has_left.then_some(When::OnTheWay),
        ParcelStatus::Cancelled => None,
    };
    let silent = (seen.late || seen.stalled).then_some(When::Silent);
    [incident, status, silent].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::claim::ClaimReason;
    use crate::sample::{claim, delivered, event, on, order, under_way};

    fn entry(id: &str, when: &[When]) -> HelpEntry {
        let words =
            |text: &str| Worded::from([("en".into(), text.into()), ("de".into(), format!("{text}?"))]);
        HelpEntry {
            id: id.into(),
            when: when.to_vec(),
            question: words(id),
            answer: words("because"),
            url: None,
        }
    }

    fn with(status: ParcelStatus, incident: Option<IncidentReason>) -> Order {
        let mut order = under_way();
        order.parcels[0].events.push(crate::parcel::Event { incident, ..event(on(18, 9), status) });
        order
    }

    #[rstest]
    #[case(order(Vec::new()), 17, &[When::NotSent])]
    #[case(under_way(), 19, &[When::OnTheWay])]
    #[case(under_way(), 22, &[When::Silent, When::OnTheWay])]
    #[case(with(ParcelStatus::DeliveryFailed, None), 19, &[When::DeliveryFailed])]
    #[case(with(ParcelStatus::OnHold, Some(IncidentReason::Damaged)), 19, &[When::Damaged, When::OnHold])]
    #[case(with(ParcelStatus::Unknown, Some(IncidentReason::Lost)), 19, &[When::Lost, When::OnTheWay])]
    #[case(with(ParcelStatus::ReadyForPickup, None), 19, &[When::ReadyForPickup])]
    #[case(delivered(), 19, &[When::Delivered])]
    #[case(Order { claims: vec![claim(ClaimReason::Damaged, on(19, 12))], ..delivered() }, 19,
           &[When::ClaimOpen, When::Delivered])]
    #[case(Order { cancelled_at: Some(on(16, 12)), ..order(Vec::new()) }, 19, &[When::Cancelled])]
    fn what_holds_comes_most_pressing_first(
        #[case] order: Order,
        #[case] day: i8,
        #[case] expected: &[When],
    ) {
        assert_eq!(holds(&order, on(day, 13)), expected);
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_what_always_fits_comes_last() {
        let entries = [
            entry("pay", &[]),
            entry("where", &[When::OnTheWay]),
            entry("late", &[When::Silent, When::Delayed]),
            entry("care", &[When::Delivered]),
        ];
        let ids = |day| -> Vec<&str> {
            fitting(&entries, &under_way(), on(day, 13)).iter().map(|one| one.id.as_str()).collect()
        };
        assert_eq!(ids(19), ["where", "pay"]);
        assert_eq!(ids(22), ["late", "where", "pay"]);
    }

    #[rstest]
    #[case("de-AT", Some("why?"))]
    #[case("sv", Some("why"))]
    fn words_fall_back_to_english(#[case] lang: &str, #[case] told: Option<&str>) {
        assert_eq!(in_language(&entry("why", &[]).question, lang), told);
        assert_eq!(in_language(&Worded::new(), lang), None);
    }
}
