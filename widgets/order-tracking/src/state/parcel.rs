//! How one parcel stands.

use aftersale_api::Day;
use aftersale_api::parcel::{Confidence, Estimate, IncidentReason, Parcel, ParcelStatus, Precision};
use aftersale_ui::Tone;

use super::{Advice, Arrival, Headline};

#[derive(Debug, PartialEq)]
pub struct News {
    pub headline: Headline,
    pub advice: Advice,
    pub tone: Tone,
    /// The smaller, the more it matters now: problems, then what comes soonest, then what is over.
    pub rank: u8,
    /// Day by which equals are ordered.
    pub due: Option<Day>,
}

impl News {
    pub(super) fn calm(headline: Headline, advice: Advice, tone: Tone) -> Self {
        Self { headline, advice, tone, rank: 5, due: None }
    }
}

/// `today` is the day at the shop.
pub fn news(parcel: &Parcel, today: &Day) -> News {
    let status = parcel.status;
    let due = parcel.estimate.as_ref().map(|estimate| estimate.to.day());
    let say = |headline, advice, tone, rank| News { headline, advice, tone, rank, due: due.clone() };
    match parcel.incident {
        Some(IncidentReason::Lost) if status != ParcelStatus::Delivered => {
            return say(Headline::Lost, Advice::Lost, Tone::Bad, 0);
        }
        Some(IncidentReason::Damaged) => return say(Headline::Damaged, Advice::Damaged, Tone::Bad, 0),
        _ => {}
    }
    let problem = match parcel.incident {
        Some(reason) if reason != IncidentReason::Other => Headline::Because(status, reason),
        _ => Headline::Status(status),
    };
    match status {
        ParcelStatus::ReturnToSender => say(problem, Advice::GoingBack, Tone::Bad, 1),
        ParcelStatus::DeliveryFailed => say(problem, failed(parcel.incident), Tone::Warn, 1),
        ParcelStatus::OnHold => say(problem, held(parcel.incident), Tone::Warn, 1),
        ParcelStatus::DeliveryDelayed => say(problem, delayed(parcel.incident), Tone::Warn, 2),
        ParcelStatus::Delivered => {
            let headline = match &parcel.delivered {
                Some(delivered) => Headline::DeliveredOn(delivered.at.day()),
                None => Headline::Status(status),
            };
            say(headline, Advice::Delivered, Tone::Good, 7)
        }
        ParcelStatus::Cancelled => say(Headline::Status(status), Advice::ParcelCancelled, Tone::Neutral, 8),
        ParcelStatus::ReadyForPickup => {
            let until = parcel.pickup.as_ref().and_then(|pickup| pickup.until_on.clone());
            let code = parcel.pickup.as_ref().is_some_and(|pickup| pickup.code.is_some());
            let advice = if code { Advice::ReadyCode } else { Advice::Ready };
            say(until.map_or(Headline::Status(status), Headline::ReadyUntil), advice, Tone::Good, 3)
        }
        _ => moving(parcel, today),
    }
}

fn moving(parcel: &Parcel, today: &Day) -> News {
    let due = parcel.estimate.as_ref().map(|estimate| estimate.to.day());
    let say = |headline, advice, tone, rank| News { headline, advice, tone, rank, due: due.clone() };
    if let (true, Some(day)) = (parcel.late, &due) {
        return say(Headline::Late(day.clone()), Advice::Late, Tone::Warn, 2);
    }
    if let (true, Some(event)) = (parcel.stalled, parcel.events.first()) {
        return say(Headline::Stalled(event.occurred_at.day()), Advice::Stalled, Tone::Warn, 2);
    }
    let (advice, tone, rank) = match parcel.status {
        ParcelStatus::Pending => (Advice::Pending, Tone::Neutral, 6),
        ParcelStatus::OutForDelivery => (Advice::OutForDelivery, Tone::Good, 3),
        ParcelStatus::PickedUp | ParcelStatus::InTransit => (Advice::Nothing, Tone::Good, 4),
        _ => (Advice::Unknown, Tone::Neutral, 5),
    };
    let headline = match &parcel.estimate {
        Some(estimate) => Headline::Arriving(arrival(estimate, today)),
        None => Headline::Status(parcel.status),
    };
    say(headline, advice, tone, rank)
}

pub fn arrival(estimate: &Estimate, today: &Day) -> Arrival {
    let (from, to) = (estimate.from.day(), estimate.to.day());
    let sure = matches!(estimate.confidence, Confidence::High | Confidence::Medium);
    if !sure {
        let to = if from == to { day_after(&to) } else { to };
        return Arrival::About(from, to);
    }
    if from != to {
        return Arrival::Between(from, to);
    }
    if estimate.precision == Precision::Hour {
        return Arrival::Hours(from, estimate.from.time().to_owned(), estimate.to.time().to_owned());
    }
    match (from.number(), today.number()) {
        (Some(day), Some(now)) if day == now => Arrival::Today,
        (Some(day), Some(now)) if day == now + 1 => Arrival::Tomorrow,
        _ => Arrival::On(from),
    }
}

fn failed(reason: Option<IncidentReason>) -> Advice {
    match reason {
        Some(IncidentReason::Consignee) => Advice::FailedConsignee,
        Some(IncidentReason::Address) => Advice::Address,
        Some(IncidentReason::Weather) => Advice::Weather,
        Some(IncidentReason::Customs) => Advice::Customs,
        Some(IncidentReason::Retailer) => Advice::Retailer,
        _ => Advice::Failed,
    }
}

fn delayed(reason: Option<IncidentReason>) -> Advice {
    match reason {
        Some(IncidentReason::Consignee) => Advice::Consignee,
        Some(IncidentReason::Address) => Advice::Address,
        Some(IncidentReason::Weather) => Advice::Weather,
        Some(IncidentReason::Customs) => Advice::Customs,
        Some(IncidentReason::Retailer) => Advice::Retailer,
        _ => Advice::Delayed,
    }
}

fn held(reason: Option<IncidentReason>) -> Advice {
    match reason {
        Some(IncidentReason::Carrier) | Some(IncidentReason::Other) | None => Advice::Hold,
        _ => delayed(reason),
    }
}

/// The next calendar day; the same one where the text is not a date.
fn day_after(day: &Day) -> Day {
    let Some((year, month, date)) = day.parts() else { return day.clone() };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let (year, month, date) = match (date < last, month < 12) {
        (true, _) => (year, month, date + 1),
        (false, true) => (year, month + 1, 1),
        (false, false) => (year + 1, 1, 1),
    };
    let mut text = year.to_string();
    for part in [month, date] {
        text.push_str(if part < 10 { "-0" } else { "-" });
        text.push_str(&part.to_string());
    }
    Day(text)
}
