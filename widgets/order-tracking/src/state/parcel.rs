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
    let due = parcel.estimate.as_ref().map(|estimate| estimate.to.day());
    let (tone, rank, advice) = standing(parcel);
    let status = parcel.status;
    let headline = match (&advice, parcel.incident) {
        (Advice::Lost, _) => Headline::Lost,
        (Advice::Damaged, _) => Headline::Damaged,
        (Advice::Late, _) => due.clone().map_or(Headline::Status(status), Headline::Late),
        (Advice::Stalled, _) => parcel
            .events
            .first()
            .map_or(Headline::Status(status), |event| Headline::Stalled(event.occurred_at.day())),
        (_, Some(reason)) if reason != IncidentReason::Other && tone > Tone::Neutral => {
            Headline::Because(status, reason)
        }
        _ => match (status, &parcel.delivered, &parcel.pickup, &parcel.estimate) {
            (ParcelStatus::Delivered, Some(delivered), ..) => Headline::DeliveredOn(delivered.at.day()),
            (ParcelStatus::ReadyForPickup, _, Some(pickup), _) => {
                pickup.until_on.clone().map_or(Headline::Status(status), Headline::ReadyUntil)
            }
            (_, _, _, Some(estimate)) if tone <= Tone::Neutral && !is_over(status) => {
                Headline::Arriving(arrival(estimate, today))
            }
            _ => Headline::Status(status),
        },
    };
    News { headline, advice, tone, rank, due }
}

/// No arrival lies ahead of it.
fn is_over(status: ParcelStatus) -> bool {
    matches!(status, ParcelStatus::Delivered | ParcelStatus::Cancelled | ParcelStatus::ReadyForPickup)
}

/// How good it is, how much it matters now, what to do.
fn standing(parcel: &Parcel) -> (Tone, u8, Advice) {
    let reason = parcel.incident;
    match (reason, parcel.status) {
        (Some(IncidentReason::Damaged), _) => (Tone::Bad, 0, Advice::Damaged),
        // A lost parcel that was delivered has turned up.
        (_, ParcelStatus::Delivered) => (Tone::Good, 7, Advice::Delivered),
        (Some(IncidentReason::Lost), _) => (Tone::Bad, 0, Advice::Lost),
        (_, ParcelStatus::ReturnToSender) => (Tone::Bad, 1, Advice::GoingBack),
        (_, ParcelStatus::DeliveryFailed) => (Tone::Warn, 1, failed(reason)),
        (_, ParcelStatus::OnHold) => (Tone::Warn, 1, held(reason)),
        (_, ParcelStatus::DeliveryDelayed) => (Tone::Warn, 2, delayed(reason)),
        (_, ParcelStatus::Cancelled) => (Tone::Neutral, 8, Advice::ParcelCancelled),
        (_, ParcelStatus::ReadyForPickup) => {
            let code = parcel.pickup.as_ref().is_some_and(|pickup| pickup.code.is_some());
            (Tone::Good, 3, if code { Advice::ReadyCode } else { Advice::Ready })
        }
        _ if parcel.late && parcel.estimate.is_some() => (Tone::Warn, 2, Advice::Late),
        _ if parcel.stalled && !parcel.events.is_empty() => (Tone::Warn, 2, Advice::Stalled),
        (_, ParcelStatus::Pending) => (Tone::Neutral, 6, Advice::Pending),
        (_, ParcelStatus::OutForDelivery) => (Tone::Good, 3, Advice::OutForDelivery),
        (_, ParcelStatus::PickedUp | ParcelStatus::InTransit) => (Tone::Good, 4, Advice::Nothing),
        _ => (Tone::Neutral, 5, Advice::Unknown),
    }
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
    match (date < last, month < 12) {
        (true, _) => Day::of(year, month, date + 1),
        (false, true) => Day::of(year, month + 1, 1),
        (false, false) => Day::of(year + 1, 1, 1),
    }
}
