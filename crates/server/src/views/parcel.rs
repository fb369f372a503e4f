//! A parcel as far as the caller's level reaches, as it stood at a moment.
//!
//! At level `stub` there is no number, no name and no place: where a parcel is tells where its customer lives.

use aftersale_api as api;
use aftersale_model::Order;
use aftersale_model::carrier::{self, Carrier, Certainty};
use aftersale_model::parcel::{Delivery, Estimate, Event, LocalInstant, OpeningHours, Parcel, Pickup};
use jiff::Timestamp;

use super::lines;
use super::same::Same;

pub fn parcel(order: &Order, parcel: &Parcel, full: bool, now: Timestamp) -> api::Parcel {
    let seen = order.seen(parcel, now);
    let number = parcel.tracking_number.as_deref().filter(|_| full);
    let known = parcel.carrier.as_deref().map_or_else(|| told_by(number?), carrier::by_code);
    api::Parcel {
        id: parcel.id.clone(),
        direction: parcel.direction.same(),
        status: seen.status.same(),
        incident: seen.incident.map(Same::same),
        late: seen.late,
        stalled: seen.stalled,
        silence: None,
        carrier: parcel.carrier.as_deref().or(known.map(|carrier| carrier.code)).filter(|_| full).map(
            |code| api::parcel::Carrier {
                code: code.to_owned(),
                name: known.map_or(code, |carrier| carrier.name).to_owned(),
            },
        ),
        tracking_number: number.map(Into::into),
        tracking_url: number.and_then(|number| known?.tracking_url(number)),
        lines: lines(&parcel.lines),
        shipped_at: parcel.shipped_at.filter(|shipped| shipped.at <= now).map(instant),
        estimate: seen.estimate.map(|(estimate, told_at)| promise(estimate, told_at)),
        delivered: seen.delivered.map(|(at, delivery)| delivered(at, delivery, full)),
        pickup: parcel.pickup.as_ref().filter(|_| full).map(pickup),
        events: seen.events.iter().map(|one| event(one, full)).collect(),
        journey: Vec::new(),
        actions: Vec::new(),
        vote: None,
        return_id: parcel.return_id.clone().filter(|_| full && !order.returns.is_empty()),
    }
}

/// The carrier a shop did not name, where the number's check digit tells it; a shape alone would be a guess.
fn told_by(number: &str) -> Option<&'static Carrier> {
    let best = carrier::recognise(number).into_iter().next()?;
    (best.certainty == Certainty::CheckDigit).then_some(best.carrier)
}

pub fn promise(estimate: &Estimate, told_at: LocalInstant) -> api::parcel::Estimate {
    api::parcel::Estimate {
        from: instant(estimate.from),
        to: instant(estimate.to),
        precision: if estimate.hours { api::parcel::Precision::Hour } else { api::parcel::Precision::Day },
        source: estimate.source.same(),
        confidence: estimate.confidence.same(),
        updated_at: instant(told_at),
    }
}

fn delivered(at: LocalInstant, delivery: &Delivery, full: bool) -> api::parcel::Delivered {
    api::parcel::Delivered {
        at: instant(at),
        to: delivery.to.same(),
        detail: delivery.detail.clone().filter(|_| full),
        signed_by: delivery.signed_by.clone().filter(|_| full),
    }
}

fn event(event: &Event, full: bool) -> api::parcel::Event {
    api::parcel::Event {
        occurred_at: instant(event.at),
        offset_known: event.offset_known,
        status: event.status.same(),
        text: event.text.clone().filter(|_| full),
        text_lang: event.text_lang.clone().filter(|_| full),
        place: event.place.clone().filter(|_| full),
    }
}

fn pickup(pickup: &Pickup) -> api::parcel::Pickup {
    api::parcel::Pickup {
        name: pickup.name.clone(),
        address: pickup.address.clone(),
        hours: pickup.hours.iter().map(hours).collect(),
        time_zone: pickup.time_zone.clone(),
        offset: None,
        until_on: pickup.until_on.map(|day| api::Day(day.to_string())),
        until_at: None,
        code: pickup.code.clone(),
        qr: pickup.qr.clone(),
    }
}

fn hours(hours: &OpeningHours) -> api::parcel::OpeningHours {
    api::parcel::OpeningHours {
        from_weekday: hours.from_weekday,
        to_weekday: hours.to_weekday,
        opens: hours.opens.clone(),
        closes: hours.closes.clone(),
    }
}

fn instant(at: LocalInstant) -> api::Instant {
    api::Instant(at.rfc3339())
}

#[cfg(test)]
mod tests {
    use super::told_by;

    #[test]
    fn a_carrier_is_told_only_by_a_right_check_digit() {
        assert_eq!(told_by("RR123456785SE").map(|carrier| carrier.code), Some("postnord"));
        assert_eq!(told_by("1Z999AA10123456784").map(|carrier| carrier.code), Some("ups"));
        assert_eq!(told_by("RR123456784SE"), None);
        assert_eq!(told_by("our own bicycle"), None);
    }
}
