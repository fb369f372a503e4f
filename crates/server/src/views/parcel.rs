//! A parcel as far as the caller's level reaches, as it stood at a moment.
//!
//! At level `stub` there is no number, no name and no place: where a parcel is tells where its customer lives.

use aftersale_api as api;
use aftersale_model::parcel::{Delivery, Estimate, Event, LocalInstant, OpeningHours, Parcel, Pickup};
use aftersale_model::{Order, carrier};
use jiff::Timestamp;

use super::lines;
use super::same::Same;

pub fn parcel(order: &Order, parcel: &Parcel, full: bool, now: Timestamp) -> api::Parcel {
    let seen = parcel.at(now);
    let known = parcel.carrier.as_deref().and_then(carrier::by_code);
    let number = parcel.tracking_number.as_deref().filter(|_| full);
    api::Parcel {
        id: parcel.id.clone(),
        direction: parcel.direction.same(),
        status: seen.status.same(),
        incident: seen.incident.map(Same::same),
        late: seen.late,
        stalled: seen.stalled,
        carrier: parcel.carrier.as_ref().filter(|_| full).map(|code| api::parcel::Carrier {
            code: code.clone(),
            name: known.map_or_else(|| code.clone(), |carrier| carrier.name.to_owned()),
        }),
        tracking_number: number.map(Into::into),
        tracking_url: number.and_then(|number| known?.tracking_url(number)),
        lines: lines(&parcel.lines),
        shipped_at: parcel.shipped_at.filter(|shipped| shipped.at <= now).map(instant),
        estimate: seen.estimate.map(|(estimate, told_at)| promise(estimate, told_at)),
        delivered: seen.delivered.map(|(at, delivery)| delivered(at, delivery, full)),
        pickup: parcel.pickup.as_ref().filter(|_| full).map(pickup),
        events: seen.events.iter().map(|one| event(one, full)).collect(),
        return_id: parcel.return_id.clone().filter(|_| full && !order.returns.is_empty()),
    }
}

fn promise(estimate: &Estimate, told_at: LocalInstant) -> api::parcel::Estimate {
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
        until_on: pickup.until_on.map(|day| api::Day(day.to_string())),
        code: pickup.code.clone(),
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
