//! An authored parcel becomes the model's, with every time moved.

use aftersale_model::parcel::{Estimate, Event, Parcel, ParcelLine, Pickup};

use super::authored;
use super::moment::Shift;

pub fn build(shift: &Shift, parcel: authored::Parcel) -> Parcel {
    Parcel {
        id: parcel.id,
        direction: parcel.direction,
        carrier: parcel.carrier,
        tracking_number: parcel.tracking_number,
        lines: pieces(parcel.lines),
        shipped_at: parcel.shipped_at.as_ref().map(|at| shift.instant(at)),
        events: parcel.events.into_iter().map(|event| build_event(shift, event)).collect(),
        promises: Vec::new(),
        pickup: parcel.pickup.map(|pickup| build_pickup(shift, pickup)),
        return_id: parcel.return_id,
    }
}

pub fn pieces(pieces: Vec<authored::Pieces>) -> Vec<ParcelLine> {
    pieces.into_iter().map(|piece| ParcelLine { line_id: piece.line, quantity: piece.quantity }).collect()
}

fn build_event(shift: &Shift, event: authored::Event) -> Event {
    Event {
        at: shift.instant(&event.at),
        offset_known: event.at.has_offset(),
        status: event.status,
        incident: event.incident,
        text: event.text,
        text_lang: event.text_lang,
        place: event.place,
        estimate: event.estimate.map(|estimate| build_estimate(shift, estimate)),
        delivered: event.delivered,
    }
}

pub fn build_estimate(shift: &Shift, estimate: authored::Estimate) -> Estimate {
    Estimate {
        from: shift.instant(&estimate.from),
        to: shift.instant(&estimate.to),
        hours: estimate.hours,
        source: estimate.source,
        confidence: estimate.confidence,
    }
}

fn build_pickup(shift: &Shift, pickup: authored::Pickup) -> Pickup {
    Pickup {
        name: pickup.name,
        address: pickup.address,
        hours: pickup.hours,
        time_zone: pickup.time_zone,
        until_on: pickup.until_on.map(|date| shift.date(date)),
        code: pickup.code,
        qr: pickup.qr,
    }
}
