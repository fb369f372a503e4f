//! The receipt of a withdrawal by mail: all that was declared, and when it was received. Its words are in `text/*.ftl`.
//!
//! Source: Directive 2011/83/EU, Article 11a(4): on a durable medium, with its content and the date and time.
//! The shop gets a mail of its own: a declaration is one whether or not anybody looks.
//! Deliberately absent: any word on whether it is accepted, and anything but the receipt.

use aftersale_connectors::ShopProfile;
use aftersale_model::parcel::LocalInstant;
use aftersale_model::withdrawal::{Exemption, Receipt, ReceiptItem, Timeliness, Withdrawal};
use aftersale_store::{Attachment, Mail};
use aftersale_text::Words;
use jiff::tz::Offset;

use super::order::arrival;
use super::sheet::{Fact, Item, Sheet};
use crate::text;

pub const KIND: &str = "withdrawal";
pub const NOTICE_KIND: &str = "withdrawal-notice";

/// The customer's, and the shop's where it has an address. `file`: the signed receipt, which goes with both.
pub fn compose(withdrawal: &Withdrawal, receipt: &Receipt, shop: &ShopProfile, file: &str) -> Vec<Mail> {
    let own = mail(KIND, &receipt.email, sheet(receipt), withdrawal, receipt, file);
    let locale = shop.locales.first().map(String::as_str).unwrap_or_default();
    let notice = |to: &String| mail(NOTICE_KIND, to, notice(receipt, locale), withdrawal, receipt, file);
    std::iter::once(own).chain(shop.email.as_ref().map(notice)).collect()
}

fn mail(kind: &str, to: &str, sheet: Sheet, withdrawal: &Withdrawal, receipt: &Receipt, file: &str) -> Mail {
    let key = format!("{kind}:{}", withdrawal.id);
    let file = Attachment {
        name: format!("{}.json", receipt.number),
        kind: "application/json; charset=utf-8".into(),
        text: file.into(),
    };
    Mail { attachment: Some(file), ..sheet.mail(kind, key, to.into(), withdrawal.declared_at) }
}

/// In the language the declaration was made in.
pub fn sheet(receipt: &Receipt) -> Sheet {
    written(&text::words(&receipt.locale), receipt)
}

/// What the shop is told, in its own language. Whether the contract was found shows in its returns.
pub fn notice(receipt: &Receipt, locale: &str) -> Sheet {
    let words = &text::words(locale);
    Sheet {
        subject: text::withdrawal_notice_subject(words, &receipt.contract, &receipt.number),
        title: text::withdrawal_notice_title(words),
        lead: vec![text::withdrawal_notice_lead(words), text::withdrawal_notice_do(words)],
        closing: Vec::new(),
        ..written(words, receipt)
    }
}

fn written(words: &Words, receipt: &Receipt) -> Sheet {
    let at = arrival::day_and_time(words, receipt.received_at);
    let fact = |name: String, value: &str| Fact { name, value: value.to_owned() };
    let mut lead = vec![text::withdrawal_lead(words, &at), text::withdrawal_keep(words)];
    if let Timeliness::Late { last_on } = receipt.timeliness {
        lead.push(text::withdrawal_late(
            words,
            &words.day_with_year(
                i32::from(last_on.year()),
                last_on.month().unsigned_abs(),
                last_on.day().unsigned_abs(),
            ),
        ));
    }
    let mut facts = vec![
        fact(text::fact_reference(words), &receipt.number),
        fact(text::withdrawal_received(words), &precise(receipt.received_at)),
        fact(text::withdrawal_name(words), &receipt.name),
        fact(text::withdrawal_contract(words), &receipt.contract),
        fact(text::withdrawal_email(words), &receipt.email),
        fact(text::withdrawal_statement(words), &receipt.statement),
    ];
    if receipt.whole {
        facts.push(fact(text::withdrawal_extent(words), &text::withdrawal_whole(words)));
    }
    let excluded = receipt.items.iter().filter_map(|item| {
        let reason = reason(words, item.exempt?);
        Some(fact(text::withdrawal_exempt(words, &name(item)), &reason))
    });
    Sheet {
        locale: words.tag().into(),
        shop: receipt.shop.clone(),
        subject: text::withdrawal_subject(words, &receipt.number),
        title: text::withdrawal_title(words),
        lead,
        facts,
        tips: excluded.collect(),
        items_title: text::withdrawal_items_title(words),
        items: receipt
            .items
            .iter()
            .map(|item| Item { quantity: item.quantity, name: name(item), amount: String::new() })
            .collect(),
        closing: vec![text::withdrawal_file(words), text::reply(words)],
        ..Sheet::default()
    }
}

fn name(item: &ReceiptItem) -> String {
    item.variant.as_ref().map_or_else(|| item.name.clone(), |variant| format!("{}, {variant}", item.name))
}

/// `2026-11-25 23:30:07, UTC+01:00`: without year and offset a time is no evidence.
fn precise(at: LocalInstant) -> String {
    let offset = Offset::from_seconds(at.offset_s).unwrap_or(Offset::UTC);
    let (sign, minutes) =
        (if offset.seconds() < 0 { '−' } else { '+' }, offset.seconds().unsigned_abs() / 60);
    let told = offset.to_datetime(at.at).strftime("%F %T").to_string();
    format!("{told}, UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// With the point of the law it stands in.
fn reason(words: &Words, exemption: Exemption) -> String {
    let why = match exemption {
        Exemption::ServicePerformed => text::exempt_service_performed(words),
        Exemption::MarketPrice => text::exempt_market_price(words),
        Exemption::MadeToOrder => text::exempt_made_to_order(words),
        Exemption::Perishable => text::exempt_perishable(words),
        Exemption::Unsealed => text::exempt_unsealed(words),
        Exemption::Mixed => text::exempt_mixed(words),
        Exemption::AlcoholToCome => text::exempt_alcohol_to_come(words),
        Exemption::UrgentRepair => text::exempt_urgent_repair(words),
        Exemption::RecordingUnsealed => text::exempt_recording_unsealed(words),
        Exemption::Press => text::exempt_press(words),
        Exemption::PublicAuction => text::exempt_public_auction(words),
        Exemption::DatedService => text::exempt_dated_service(words),
        Exemption::DigitalBegun => text::exempt_digital_begun(words),
    };
    text::withdrawal_point(words, exemption.point(), &why)
}
