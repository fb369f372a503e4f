//! A return: what was asked, what is promised for it and what to do now; that it is back; that the money is on its way;
//! that the shop does not take it, or that its last day has gone by.

use aftersale_connectors::ShopProfile;
use aftersale_model::notice::NoticeKind;
use aftersale_model::returns::ReturnRequest;
use aftersale_model::returns::policy::Method;
use aftersale_model::returns::request::State;
use aftersale_model::{Money, Order};
use aftersale_text::Words;

use super::{afterwards, arrival, named};
use crate::mail::sheet::{Fact, Item, Sheet};
use crate::text;

/// `about`: the request, and what of it is told.
pub fn write(
    sheet: &mut Sheet,
    words: &Words,
    order: &Order,
    shop: &ShopProfile,
    about: (&ReturnRequest, NoticeKind),
) {
    let (request, kind) = about;
    afterwards::ordered(sheet, words, order, shop);
    sheet.items_title = text::return_items_title(words);
    sheet.items = items(order, request);
    if matches!(kind, NoticeKind::ReturnDeclined | NoticeKind::ReturnLapsed) {
        sheet.items_title = text::claim_items_title(words);
    }
    // What happens next stands in the lead.
    sheet.next.clear();
    sheet.facts.push(Fact { name: text::fact_return(words), value: request.number.clone() });
    match kind {
        NoticeKind::ReturnReceived => received(sheet, words, order, request),
        NoticeKind::ReturnRefunded => refunded(sheet, words, order, request),
        NoticeKind::ReturnDeclined => declined(sheet, words, order, request),
        NoticeKind::ReturnLapsed => lapsed(sheet, words, order, request),
        _ => requested(sheet, words, order, request),
    }
}

fn requested(sheet: &mut Sheet, words: &Words, order: &Order, request: &ReturnRequest) {
    sheet.subject = text::return_requested_subject(words, &order.number);
    sheet.title = text::return_requested_title(words);
    sheet.lead = vec![match request.wish.method {
        Method::Label => text::return_lead_label(words),
        Method::QrDropoff => text::return_lead_qr(words),
        Method::OwnCarrier => text::return_lead_own(words),
        Method::Store => text::return_lead_store(words),
        Method::None => text::return_lead_none(words),
    }];
    if let Some(day) = order.to_send_by(request) {
        sheet.facts.push(Fact { name: text::fact_send_by(words), value: arrival::day(words, day) });
        sheet.lead.push(text::return_money_after(words));
    }
    let settled = &request.settlement;
    for (name, minor) in [
        (text::fact_return_fee(words), settled.method_fee_minor.saturating_neg()),
        (text::fact_refund(words), settled.refund_minor),
        (text::fact_credit(words), settled.credit_minor),
        (text::fact_bonus(words), settled.bonus_minor),
    ] {
        if minor != 0 {
            sheet.facts.push(Fact { name, value: amount(words, order, minor) });
        }
    }
}

fn received(sheet: &mut Sheet, words: &Words, order: &Order, request: &ReturnRequest) {
    sheet.subject = text::return_received_subject(words, &order.number);
    sheet.title = text::return_received_title(words);
    sheet.lead = vec![text::return_received_lead(words)];
    let minor = request.settlement.refund_minor;
    if let Some(day) = order.refund_by(request).filter(|_| minor > 0) {
        let told = text::return_received_by(words, &amount(words, order, minor), &arrival::day(words, day));
        sheet.lead.push(told);
    }
}

fn refunded(sheet: &mut Sheet, words: &Words, order: &Order, request: &ReturnRequest) {
    sheet.subject = text::return_refunded_subject(words, &order.number);
    sheet.title = text::return_refunded_title(words);
    let minor = request.refunded.map_or(request.settlement.refund_minor, |refunded| refunded.minor);
    sheet.lead = vec![text::return_refunded_lead(words, &amount(words, order, minor))];
    let arrives_on = request.refunded.and_then(|refunded| refunded.arrives_on);
    sheet.lead.extend(arrives_on.map(|day| text::return_refunded_by(words, &arrival::day(words, day))));
}

/// The shop's own words come first.
fn declined(sheet: &mut Sheet, words: &Words, order: &Order, request: &ReturnRequest) {
    sheet.subject = text::return_declined_subject(words, &order.number);
    sheet.title = text::return_declined_title(words);
    let decision = request.steps.iter().find(|step| step.to == State::Declined);
    sheet.lead = decision.and_then(|step| step.note.clone()).into_iter().collect();
    sheet.lead.push(if request.came_to(State::Received).is_some() {
        text::return_declined_back(words)
    } else {
        text::return_declined_keep(words)
    });
    sheet.lead.push(text::return_declined_do(words));
}

fn lapsed(sheet: &mut Sheet, words: &Words, order: &Order, request: &ReturnRequest) {
    sheet.subject = text::return_lapsed_subject(words, &order.number);
    sheet.title = text::return_lapsed_title(words);
    let last = order.to_send_by(request).map(|day| arrival::day(words, day));
    sheet.lead = last.map(|day| text::return_lapsed_lead(words, &day)).into_iter().collect();
    sheet.lead.push(text::return_lapsed_sent(words));
    sheet.lead.push(text::return_lapsed_again(words));
}

fn items(order: &Order, request: &ReturnRequest) -> Vec<Item> {
    let item = |line_id: &str, quantity: u32| {
        let line = order.lines.iter().find(|line| line.id == line_id)?;
        let name = named(&line.name, line.variant.as_deref());
        Some(Item { quantity, name, amount: String::new() })
    };
    request.wish.items.iter().filter_map(|one| item(&one.line_id, one.quantity)).collect()
}

fn amount(words: &Words, order: &Order, minor: i64) -> String {
    let money = Money::new(minor, order.currency);
    words.money(&money.decimal(), order.currency.code())
}
