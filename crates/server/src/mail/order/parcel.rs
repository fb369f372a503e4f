//! A parcel that goes as it should: on its way, out for delivery, to be collected, there.

use aftersale_model::carrier;
use aftersale_model::notice::NoticeKind;
use aftersale_model::parcel::{Delivery, Handover, Seen};
use aftersale_model::{Order, Parcel};
use aftersale_text::Words;
use jiff::Timestamp;

use super::{arrival, named};
use crate::mail::sheet::{Fact, Item, Sheet};
use crate::text;

pub fn write(
    sheet: &mut Sheet,
    words: &Words,
    order: &Order,
    parcel: &Parcel,
    kind: NoticeKind,
    now: Timestamp,
) {
    let (seen, number) = (order.seen(parcel, now), order.number.as_str());
    match kind {
        NoticeKind::OutForDelivery => {
            sheet.subject = text::out_subject(words, number);
            sheet.title = text::out_title(words);
            sheet.lead = vec![text::out_lead(words)];
        }
        NoticeKind::ReadyForPickup => {
            sheet.subject = text::pickup_subject(words, number);
            sheet.title = text::pickup_title(words);
            sheet.lead = vec![text::pickup_lead(words)];
            pickup(sheet, words, parcel);
        }
        NoticeKind::Delivered => {
            sheet.subject = text::delivered_subject(words, number);
            sheet.title = text::delivered_title(words);
            sheet.lead = vec![text::delivered_lead(words)];
            delivered(sheet, words, &seen);
        }
        _ => {
            sheet.subject = text::shipped_subject(words, number);
            sheet.title = text::shipped_title(words);
            let left = parcel.shipped_at.map(|at| arrival::day_of(words, at));
            sheet.lead.extend(left.map(|day| text::shipped_lead(words, &day)));
        }
    }
    let promise = seen.estimate.map(|(estimate, _)| estimate).filter(|estimate| match kind {
        NoticeKind::Delivered | NoticeKind::ReadyForPickup => false,
        // It comes today; a range of days would take that back.
        NoticeKind::OutForDelivery => arrival::is_one_day(estimate),
        _ => true,
    });
    sheet.facts.extend(promise.map(|estimate| arrival::fact(words, estimate)));
    // When it arrives or is to be collected stands above.
    let told = [text::next_deliver(words), text::next_collect(words)];
    sheet.next.retain(|step| !told.contains(&step.name));
    carried_by(sheet, words, parcel);
    contents(sheet, words, order, parcel);
}

/// Carrier and number, as they are asked for on the phone.
pub fn carried_by(sheet: &mut Sheet, words: &Words, parcel: &Parcel) {
    let code = parcel.carrier.as_deref();
    let name = code.map(|code| carrier::by_code(code).map_or(code, |carrier| carrier.name));
    let carrier = name.map(|name| fact(text::fact_carrier(words), name.to_owned()));
    let number = parcel.tracking_number.clone().map(|number| fact(text::fact_number(words), number));
    sheet.facts.extend(carrier.into_iter().chain(number));
}

pub fn contents(sheet: &mut Sheet, words: &Words, order: &Order, parcel: &Parcel) {
    sheet.items_title = text::contents_title(words);
    for piece in &parcel.lines {
        let line = order.lines.iter().find(|line| line.id == piece.line_id);
        sheet.items.extend(line.map(|line| Item {
            quantity: piece.quantity,
            name: named(&line.name, line.variant.as_deref()),
            amount: String::new(),
        }));
    }
}

fn pickup(sheet: &mut Sheet, words: &Words, parcel: &Parcel) {
    let Some(pickup) = &parcel.pickup else { return };
    if let Some(code) = &pickup.code {
        sheet.lead.push(text::pickup_code(words));
        sheet.code.clone_from(code);
    }
    let place: Vec<&str> = std::iter::once(&pickup.name).chain(&pickup.address).map(String::as_str).collect();
    sheet.facts.push(fact(text::fact_where(words), place.join(", ")));
    let until = pickup.until_on.map(|until| arrival::day(words, until));
    sheet.facts.extend(until.map(|day| fact(text::fact_until(words), day)));
}

fn delivered(sheet: &mut Sheet, words: &Words, seen: &Seen<'_>) {
    sheet.lead.push(text::delivered_missing(words));
    let Some((at, delivery)) = seen.delivered else { return };
    sheet.facts.push(fact(text::fact_delivered(words), arrival::day_and_time(words, at)));
    sheet.facts.push(fact(text::fact_where(words), handed_over(words, delivery)));
    let signed = delivery.signed_by.clone();
    sheet.facts.extend(signed.map(|name| fact(text::fact_signed(words), name)));
}

fn handed_over(words: &Words, delivery: &Delivery) -> String {
    let place = match delivery.to {
        Handover::Recipient => text::handed_recipient(words),
        Handover::Neighbour => text::handed_neighbour(words),
        Handover::SafePlace => text::handed_safe_place(words),
        Handover::Mailbox => text::handed_mailbox(words),
        Handover::Reception => text::handed_reception(words),
        Handover::PickupPoint => text::handed_pickup_point(words),
    };
    delivery.detail.as_ref().map_or(place.clone(), |detail| format!("{place}: {detail}"))
}

fn fact(name: String, value: String) -> Fact {
    Fact { name, value }
}
