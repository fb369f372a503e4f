//! The mail with a one-time code. Its words are in `text/*.ftl`.

use aftersale_model::Order;
use aftersale_model::access::CODE_LIFETIME;
use aftersale_store::{Lookup, Mail};
use aftersale_text::Words;

use super::sheet::Sheet;
use crate::state::App;
use crate::text;

pub const KIND: &str = "access-code";

/// Writes the mail; for no order, or one without an address, one to nobody that takes the same work.
pub fn compose(app: &App, lookup: &Lookup, code: &str, order: Option<&Order>) -> Mail {
    let shop = &app.profile;
    let wish = [lookup.locale.as_deref(), order.map(|order| order.locale.as_str())];
    let wish: Vec<&str> = wish.into_iter().flatten().chain(shop.locales.iter().map(String::as_str)).collect();
    let words = Words::choose(text::TABLES, &wish);
    let number = order.map_or(lookup.number.as_str(), |order| order.number.as_str());
    let sheet = sheet(&words, &shop.name, number, code);
    let to = order.and_then(|order| order.customer.email.clone()).unwrap_or_default();
    let mail = sheet.mail(KIND, format!("{KIND}:{}", lookup.challenge_id), to, app.clock.now());
    // A code that no longer works is not worth a mail.
    Mail { expires_at: Some(lookup.expires_at), ..mail }
}

pub fn sheet(words: &Words, shop: &str, number: &str, code: &str) -> Sheet {
    let subject = text::access_code_subject(words, number);
    Sheet {
        locale: words.tag().into(),
        shop: shop.into(),
        title: subject.clone(),
        subject,
        lead: vec![text::access_code_lead(words, number, shop)],
        code: code.into(),
        after_code: vec![text::access_code_expiry(words, &CODE_LIFETIME.as_mins().to_string())],
        closing: vec![text::access_code_not_you(words)],
        ..Sheet::default()
    }
}
