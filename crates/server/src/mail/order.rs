//! The mails about an order: which words, facts and amounts each one has.
//!
//! They sell nothing. Two kinds ask: how a delivery went, and what was bought is like. The model says when, and that nothing is wrong then.

mod afterwards;
pub(super) mod arrival;
mod invitation;
mod parcel;
mod receipts;
mod returns;
mod wrong;

use aftersale_connectors::ShopProfile;
use aftersale_model::Order;
use aftersale_model::notice::{Notice, NoticeKind};
use aftersale_model::order::{NextStep, What};
use aftersale_model::{Money, Parcel};
use aftersale_text::Words;
use jiff::Timestamp;

use super::sheet::{Fact, Item, Link, Sheet};
use crate::text;

/// Where a mail's links lead.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Opens the order without anything to type.
    pub order: Option<String>,
    /// Opens the form for reviews, likewise.
    pub review: Option<String>,
    /// Ends mails of the notice's topic.
    pub stop: Option<String>,
}

/// Writes the mail of one notice.
pub fn sheet(order: &Order, notice: &Notice<'_>, shop: &ShopProfile, links: Links, now: Timestamp) -> Sheet {
    let wish: Vec<&str> = std::iter::once(&order.locale).chain(&shop.locales).map(String::as_str).collect();
    let words = &Words::choose(text::TABLES, &wish);
    let parcel = notice.parcel.and_then(|id| order.parcels.iter().find(|parcel| parcel.id == id));
    let mut sheet = Sheet {
        locale: words.tag().into(),
        shop: shop.name.clone(),
        about: about(words, order, parcel),
        link: links.order.map(|url| Link { url, label: text::view_order(words) }),
        stop: links.stop.map(|url| Link { url, label: text::stop_these(words) }),
        next_title: text::next_title(words),
        next: order
            .next_steps(now)
            .iter()
            .filter(|step| step.parcel_id.is_none() || step.parcel_id == notice.parcel)
            .filter(|step| belongs(step.what, parcel.is_some()))
            .map(|step| next(words, step))
            .collect(),
        closing: vec![text::reply(words), text::why_this_mail(words, &shop.name)],
        ..Sheet::default()
    };
    let claim = notice.claim.and_then(|id| order.claims.iter().find(|claim| claim.id == id));
    if let Some(claim) = claim {
        receipts::claim(&mut sheet, words, order, shop, (claim, notice.kind, now));
        return sheet;
    }
    let returned = notice.returned.and_then(|id| order.requests.iter().find(|request| request.id == id));
    if let Some(request) = returned {
        returns::write(&mut sheet, words, order, shop, (request, notice.kind));
        return sheet;
    }
    match (notice.kind, parcel) {
        (NoticeKind::Problem(problem), Some(parcel)) => {
            wrong::write(&mut sheet, words, order, parcel, problem, now);
        }
        (kind, Some(parcel)) => parcel::write(&mut sheet, words, order, parcel, kind, now),
        (NoticeKind::CareTips, None) => afterwards::care_tips(&mut sheet, words, order, shop, now),
        (NoticeKind::DeliveryVote, None) => afterwards::delivery_vote(&mut sheet, words, order, shop),
        (kind @ (NoticeKind::ReviewInvite | NoticeKind::ReviewReminder), None) => {
            invitation::write(&mut sheet, words, order, shop, (kind, links.review, now));
        }
        (NoticeKind::Cancelled, None) => receipts::cancelled(&mut sheet, words, order, shop),
        (_, None) => confirmation(&mut sheet, words, order),
    }
    sheet
}

fn confirmation(sheet: &mut Sheet, words: &Words, order: &Order) {
    sheet.subject = text::confirmed_subject(words, &order.number);
    sheet.title = text::confirmed_title(words);
    sheet.lead = vec![text::confirmed_lead(words)];
    sheet.facts.extend(order.promised.as_ref().map(|promised| arrival::fact(words, promised)));
    // When it arrives already stands above.
    sheet.next.retain(|step| sheet.facts.is_empty() || step.name != text::next_deliver(words));
    sheet.items_title = text::ordered_title(words);
    let amount = |minor: i64| {
        let money = Money::new(minor, order.currency);
        words.money(&money.decimal(), order.currency.code())
    };
    sheet.items = order
        .lines
        .iter()
        .map(|line| Item {
            quantity: line.quantity,
            name: named(&line.name, line.variant.as_deref()),
            amount: amount(line.unit_minor.saturating_mul(i64::from(line.quantity))),
        })
        .collect();
    let totals = order.totals();
    let fact = |name: String, value: String| Fact { name, value };
    sheet.sums.push(fact(text::sum_lines(words), amount(totals.lines.minor)));
    for discount in &order.discounts {
        sheet
            .sums
            .push(fact(text::sum_discount(words, &discount.label), amount(discount.minor.saturating_neg())));
    }
    let shipping = match order.shipping_minor {
        0 => text::sum_free(words),
        minor => amount(minor),
    };
    sheet.sums.push(fact(text::sum_shipping(words), shipping));
    for tax in order.taxes.iter().filter(|tax| !tax.included) {
        sheet.sums.push(fact(text::sum_tax(words, &words.percent(&tax.rate)), amount(tax.minor)));
    }
    for tax in order.taxes.iter().filter(|tax| tax.included) {
        sheet.sums.push(fact(text::sum_tax_included(words, &words.percent(&tax.rate)), amount(tax.minor)));
    }
    sheet.total = Some(fact(text::sum_total(words), amount(totals.total.minor)));
    sheet.address_title = text::address_title(words);
    sheet.address = std::iter::once(&order.address.name).chain(&order.address.lines).cloned().collect();
}

fn about(words: &Words, order: &Order, parcel: Option<&Parcel>) -> String {
    let outbound: Vec<&Parcel> = order
        .parcels
        .iter()
        .filter(|one| parcel.is_some_and(|parcel| one.direction == parcel.direction))
        .collect();
    let position = parcel.and_then(|parcel| outbound.iter().position(|one| one.id == parcel.id));
    match position {
        Some(at) if outbound.len() > 1 => {
            text::about_parcel(words, &outbound.len().to_string(), &order.number, &(at + 1).to_string())
        }
        _ => text::about_order(words, &order.number),
    }
}

/// What happens to a parcel is told about a parcel; before there is one, how the order gets ready.
fn belongs(what: What, to_parcel: bool) -> bool {
    match what {
        What::Pack | What::HandOver => !to_parcel,
        What::Deliver => true,
        What::AnswerClaim | What::Refund => false,
        _ => to_parcel,
    }
}

fn named(name: &str, variant: Option<&str>) -> String {
    variant.map_or_else(|| name.to_owned(), |variant| format!("{name}, {variant}"))
}

fn next(words: &Words, step: &NextStep<'_>) -> Fact {
    let name = match step.what {
        What::Pack => text::next_pack(words),
        What::HandOver => text::next_hand_over(words),
        What::Deliver => text::next_deliver(words),
        What::Collect => text::next_collect(words),
        What::NextAttempt => text::next_attempt(words),
        What::Release => text::next_release(words),
        What::AskCarrier => text::next_ask_carrier(words),
        What::PutRight => text::next_put_right(words),
        What::ArriveBack => text::next_back(words),
        What::AnswerClaim | What::Refund => String::new(),
    };
    let value = match (step.from_on, step.on) {
        (Some(from), Some(on)) => {
            text::day_range(words, &arrival::short_day(words, from), &arrival::short_day(words, on))
        }
        (_, Some(on)) => text::next_by(words, &arrival::day(words, on)),
        _ => String::new(),
    };
    Fact { name, value }
}
