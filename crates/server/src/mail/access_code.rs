//! The mail with a one-time code. Its words are in `text/*.ftl`.

use aftersale_api::AccessRequest;
use aftersale_model::Order;
use aftersale_model::access::CODE_LIFETIME;
use aftersale_store::Mail;
use aftersale_text::Words;
use jiff::Timestamp;
use minijinja::{AutoEscape, Environment, context};
use uuid::Uuid;

use crate::state::App;
use crate::text;

pub const KIND: &str = "access-code";

const HTML: &str = include_str!("access_code.html");

/// Writes the mail; for no order, or one without an address, one to nobody that takes the same work.
pub fn compose(
    app: &App,
    challenge_id: &str,
    code: &str,
    wanted: &AccessRequest,
    order: Option<&Order>,
    now: Timestamp,
) -> Mail {
    let shop = &app.profile;
    let wish = [wanted.locale.as_deref(), order.map(|order| order.locale.as_str())];
    let wish: Vec<&str> = wish.into_iter().flatten().chain(shop.locales.iter().map(String::as_str)).collect();
    let words = Words::choose(text::TABLES, &wish);
    let locale = words.tag();
    let number = order.map_or(wanted.order_number.trim(), |order| order.number.as_str());
    let subject = text::access_code_subject(&words, number);
    let lead = text::access_code_lead(&words, number, &shop.name);
    let expiry = text::access_code_expiry(&words, &CODE_LIFETIME.as_mins().to_string());
    let not_you = text::access_code_not_you(&words);
    let text = format!("{lead}\n\n    {code}\n\n{expiry}\n{not_you}\n\n{}\n", shop.name);
    let html = render(context! { locale, subject, lead, code, expiry, not_you, shop => shop.name });
    Mail {
        id: Uuid::now_v7().to_string(),
        dedupe_key: format!("{KIND}:{challenge_id}"),
        kind: KIND.into(),
        to: order.and_then(|order| order.customer.email.clone()).unwrap_or_default(),
        locale: locale.into(),
        subject,
        text,
        html,
        created_at: now,
        attempts: 0,
        sent_at: None,
        // A code that no longer works is not worth a mail.
        expires_at: Some(now + CODE_LIFETIME),
        ended_at: None,
        unsubscribe_url: None,
    }
}

/// The template is ours and tested; should it fail all the same, the text part carries the code.
fn render(values: minijinja::Value) -> String {
    let mut templates = Environment::new();
    templates.set_auto_escape_callback(|_| AutoEscape::Html);
    templates.render_str(HTML, values).unwrap_or_default()
}
