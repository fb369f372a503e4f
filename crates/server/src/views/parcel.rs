//! A parcel as far as the caller's level reaches, as it stood at a moment.
//!
//! At level `stub` there is no number, no name and no place: where a parcel is tells where its customer lives.

use aftersale_api as api;
use aftersale_model::Order;
use aftersale_model::access::Access;
use aftersale_model::ask::may_vote;
use aftersale_model::carrier::{self, Carrier, Certainty};
use aftersale_model::hours::closes_on;
use aftersale_model::parcel::{
    Delivery, Direction, Estimate, Event, LocalInstant, OpeningHours, Parcel, Pickup, Silence, Stop,
};
use jiff::Timestamp;
use jiff::tz::{Offset, TimeZone};

use super::lines;
use super::same::Same;

pub fn parcel(order: &Order, parcel: &Parcel, level: Access, now: Timestamp) -> api::Parcel {
    let (full, told) = (level >= Access::Order, level >= Access::Gift);
    let seen = order.seen(parcel, now);
    let number = parcel.tracking_number.as_deref().filter(|_| told);
    let zone = order.zone();
    let known = parcel.carrier.as_deref().map_or_else(|| told_by(number?), carrier::by_code);
    api::Parcel {
        id: parcel.id.clone(),
        direction: parcel.direction.same(),
        status: seen.status.same(),
        incident: seen.incident.map(Same::same),
        late: seen.late,
        stalled: seen.stalled,
        silence: seen.silence(now, &zone, order.terms.silence).map(silence),
        carrier: parcel.carrier.as_deref().or(known.map(|carrier| carrier.code)).filter(|_| told).map(
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
        pickup: parcel.pickup.as_ref().filter(|_| full).map(|one| pickup(one, &zone, now)),
        events: seen.events.iter().map(|one| event(order, one, level)).collect(),
        journey: if told { parcel.journey(&seen, now).into_iter().map(stop).collect() } else { Vec::new() },
        actions: if full { actions(order, parcel, now) } else { Vec::new() },
        vote: order
            .vote(&parcel.id, now)
            .filter(|_| full)
            .map(|vote| api::parcel::DeliveryVote { good: vote.good, text: vote.text.clone() }),
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

/// There is something to put in a calendar: the parcel is coming, and not late.
pub fn expected<'a>(
    order: &Order,
    parcel: &'a Parcel,
    now: Timestamp,
) -> Option<(&'a Estimate, LocalInstant)> {
    let seen = order.seen(parcel, now);
    let coming = parcel.direction == Direction::Outbound && !seen.late;
    seen.estimate.filter(|_| coming)
}

fn actions(order: &Order, parcel: &Parcel, now: Timestamp) -> Vec<api::parcel::ParcelAction> {
    let listed = [
        (api::parcel::ParcelAction::AddToCalendar, expected(order, parcel, now).is_some()),
        (api::parcel::ParcelAction::Vote, may_vote(order, parcel, now)),
    ];
    listed.into_iter().filter_map(|(action, may)| may.then_some(action)).collect()
}

fn event(order: &Order, event: &Event, level: Access) -> api::parcel::Event {
    let told = level >= Access::Gift;
    // A carrier's words may name who ordered.
    let open = |text: &String| {
        level >= Access::Order || (told && !names(order).any(|name| text.to_lowercase().contains(&name)))
    };
    let text = event.text.clone().filter(open);
    api::parcel::Event {
        occurred_at: instant(event.at),
        offset_known: event.offset_known,
        status: event.status.same(),
        text_lang: event.text_lang.clone().filter(|_| text.is_some()),
        text,
        place: event.place.clone().filter(|_| told),
    }
}

/// Every part of the names on the order, in lower case.
fn names(order: &Order) -> impl Iterator<Item = String> {
    let all = [&order.customer.name, &order.address.name];
    all.into_iter()
        .flat_map(|name| name.split_whitespace())
        .filter(|part| part.chars().count() > 2)
        .map(str::to_lowercase)
}

fn silence(silence: Silence) -> api::parcel::Silence {
    api::parcel::Silence {
        last_report_at: silence.last_report_at.map(instant),
        days: silence.days,
        act: silence.act.same(),
        acts_on: api::Day(silence.acts_on.to_string()),
    }
}

fn stop(stop: Stop<'_>) -> api::parcel::Stop {
    api::parcel::Stop {
        kind: stop.kind.same(),
        state: stop.state.same(),
        place: stop.place.map(Into::into),
        at: stop.at.map(instant),
    }
}

fn pickup(pickup: &Pickup, shop: &TimeZone, now: Timestamp) -> api::parcel::Pickup {
    let zone = pickup.time_zone.as_deref().and_then(|name| TimeZone::get(name).ok());
    let zone = zone.as_ref().unwrap_or(shop);
    let closes_at = pickup.until_on.and_then(|day| closes_on(&pickup.hours, day, zone));
    api::parcel::Pickup {
        name: pickup.name.clone(),
        address: pickup.address.clone(),
        hours: pickup.hours.iter().map(hours).collect(),
        time_zone: pickup.time_zone.clone(),
        offset: (!pickup.hours.is_empty()).then(|| zone.to_offset(now)).map(offset_text),
        until_on: pickup.until_on.map(|day| api::Day(day.to_string())),
        until_at: closes_at.map(|at| super::instant(at, zone)),
        code: pickup.code.clone(),
        qr: pickup.qr.clone(),
    }
}

/// `+02:00`
fn offset_text(offset: Offset) -> String {
    let minutes = offset.seconds() / 60;
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

pub fn hours(hours: &OpeningHours) -> api::parcel::OpeningHours {
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
