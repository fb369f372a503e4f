//! The link in a mail that ends mails of its kind: a page that asks, and the one click (RFC 8058).
//!
//! Showing the page writes nothing, because mail scanners follow links.

pub mod end;
pub mod show;

use aftersale_api::Code;
use aftersale_model::preferences::Topic;
use aftersale_text::Words;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use axum::response::{Html, IntoResponse, Response};

use crate::error::ApiError;
use crate::state::App;
use crate::text;
use crate::tokens::{TokenFault, UnsubscribeClaims};

const POLICY: &str = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

fn read_token(app: &App, token: &str) -> Result<UnsubscribeClaims, ApiError> {
    app.tokens.read_unsubscribe(token, app.clock.now()).map_err(|fault| {
        ApiError::new(match fault {
            TokenFault::Invalid => Code::LinkInvalid,
            TokenFault::Expired => Code::LinkExpired,
        })
    })
}

fn topic(words: &Words, topic: Topic) -> String {
    match topic {
        // Never in a link; read aloud it would still be true.
        Topic::OrderUpdates | Topic::CareTips => text::topic_care_tips(words),
        Topic::Reviews => text::topic_reviews(words),
        Topic::Points => text::topic_points(words),
        Topic::Offers => text::topic_offers(words),
    }
}

/// `rest` is markup already.
fn page(lang: &str, title: &str, lead: &str, rest: &str) -> Response {
    let (lang, title, lead) = (html(lang), html(title), html(lead));
    let page = format!(
        "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title}</title><main><h1>{title}</h1><p>{lead}</p>{rest}</main></html>\n"
    );
    ([(CONTENT_SECURITY_POLICY, POLICY), (CACHE_CONTROL, "no-store")], Html(page)).into_response()
}

fn html(text: &str) -> String {
    minijinja::HtmlEscape(text).to_string()
}
