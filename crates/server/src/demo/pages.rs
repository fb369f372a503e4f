//! The demo shop's pages. Their HTML is in `demo/shop/*.html`; what each is given stands with its handler.

use std::sync::Arc;

use aftersale_api::Code;
use aftersale_model::access::Access;
use aftersale_store::Mail;
use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Extension, Path, Query, State};
use axum::http::header::CACHE_CONTROL;
use axum::response::{Html, IntoResponse, Response};
use jiff::SignedDuration;
use minijinja::{Value, context};
use serde::Deserialize;
use serde_json::json;

use super::script::{self, DIST};
use super::{Demo, beside, preview};
use crate::error::ApiError;
use crate::rendered::shown;
use crate::state::{App, AppState};

const MAILS: u32 = 100;

/// What a page's query may say.
#[derive(Deserialize)]
pub struct Wish {
    /// `mount`: the widget is not prerendered. `link`: nor is it given a token; it opens the link in the fragment.
    view: Option<String>,
    lang: Option<String>,
    /// Prefills the look-up.
    order: Option<String>,
}

type Wished = Result<Query<Wish>, QueryRejection>;

/// `index.html`: `scenarios` with `order_number`, `email`, `title`, `shows`, `page`, `link`, `track`; `moderation`, its token.
pub async fn index(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
) -> Result<Response, ApiError> {
    let mut scenarios = Vec::new();
    for scenario in &demo.scenarios {
        let number = &scenario.order_number;
        let order = app.shop.order_by_number(number).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
        let link = app.tokens.mint_link(&order.id, app.clock.now())?.token;
        scenarios.push(context! {
            page => format!("/orders/{number}"),
            link => format!("/orders/{number}?view=link#aftersale={link}"),
            track => format!("/track?order={number}"),
            ..Value::from_serialize(scenario)
        });
    }
    render(&app, &demo, "index.html", "/", context! { scenarios, moderation => app.config.moderation.token })
}

/// What the index shows, with a token for each order, for programs that try the demo.
pub async fn scenarios_json(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
) -> Result<Response, ApiError> {
    let now = app.clock.now();
    let mut scenarios = Vec::new();
    for scenario in &demo.scenarios {
        let number = &scenario.order_number;
        let order = app.shop.order_by_number(number).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
        let link = app.tokens.mint_link(&order.id, now)?.token;
        scenarios.push(json!({
            "number": number, "email": scenario.email, "title": scenario.title, "order_id": order.id,
            "page": format!("/orders/{number}"), "link": format!("/orders/{number}?view=link#aftersale={link}"),
            "token": app.tokens.mint_order(&order.id, Access::Order, now)?.token,
        }));
    }
    Ok(([(CACHE_CONTROL, "no-store")], Json(scenarios)).into_response())
}

/// `order.html`: `number`, `lang`, `widget` (HTML), `order` as the API answers it, `beside`, `token` where the page has one.
pub async fn order(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    number: Result<Path<String>, PathRejection>,
    wish: Wished,
) -> Result<Response, ApiError> {
    let (Path(number), Query(wish)) = (number?, wish?);
    let known = app.shop.order_by_number(&number).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let order = app.store.order(&known.id).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let now = app.clock.now();
    let token = app.tokens.mint_order(&order.id, Access::Order, now)?.token;
    let lang = wish.lang.unwrap_or_else(|| order.locale.clone());
    let seen = shown(&app, &order, Access::Order).await?;
    let answer = json!({ "status": 200, "body": seen });
    let fallback =
        format!("<a href=\"/track?order={number}\">Look up order {number}</a>", number = html(&order.number));
    let attributes = [("order", order.id.as_str()), ("token", token.as_str()), ("lang", lang.as_str())];
    let widget = match wish.view.as_deref() {
        Some("link") => preview::element("order-tracking", &[("lang", &lang)], &fallback),
        Some("mount") => preview::element("order-tracking", &attributes, &fallback),
        _ => aftersale_prerender::render(&aftersale_prerender::Request {
            widget: "order-tracking",
            lang: &lang,
            attributes: &attributes,
            answer: &answer,
            fallback: &fallback,
            dist: DIST,
            manifest: &demo.manifest(),
        }),
    };
    let path = format!("/orders/{number}");
    let widget = Value::from_safe_string(widget);
    let beside = Value::from_serialize(beside::of(&app, &order, &lang).await?);
    let order = Value::from_serialize(&seen);
    // A link brings its own.
    let token = (wish.view.as_deref() != Some("link")).then_some(token);
    let number = known.number;
    render(&app, &demo, "order.html", &path, context! { number, lang, widget, order, beside, token })
}

/// `preferences.html`: `number`, `lang`, `token`.
pub async fn preferences(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    number: Result<Path<String>, PathRejection>,
    wish: Wished,
) -> Result<Response, ApiError> {
    let (Path(number), Query(wish)) = (number?, wish?);
    let order = app.shop.order_by_number(&number).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let token = app.tokens.mint_order(&order.id, Access::Order, app.clock.now())?.token;
    let lang = wish.lang.unwrap_or_else(|| order.locale.clone());
    let path = format!("/orders/{number}/preferences");
    render(&app, &demo, "preferences.html", &path, context! { number => order.number, lang, token })
}

/// `withdraw.html`: `lang`, `widget` (HTML), which knows no order and asks for what is needed.
pub async fn withdraw(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    wish: Wished,
) -> Result<Response, ApiError> {
    let Query(wish) = wish?;
    let lang = wish.lang.or_else(|| app.profile.locales.first().cloned()).unwrap_or_else(|| "en".into());
    let widget = aftersale_prerender::render(&aftersale_prerender::Request {
        widget: "withdrawal",
        lang: &lang,
        attributes: &[("lang", lang.as_str())],
        answer: &serde_json::Value::Null,
        fallback: "<p>Write to us that you withdraw from the contract.</p>",
        dist: DIST,
        manifest: &demo.manifest(),
    });
    let widget = Value::from_safe_string(widget);
    render(&app, &demo, "withdraw.html", "/withdraw", context! { lang, widget })
}

/// As [`withdraw`], for an order that is known.
pub async fn withdraw_from_order(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    number: Result<Path<String>, PathRejection>,
    wish: Wished,
) -> Result<Response, ApiError> {
    let (Path(number), Query(wish)) = (number?, wish?);
    let order = app.shop.order_by_number(&number).await?.ok_or_else(|| ApiError::new(Code::NotFound))?;
    let token = app.tokens.mint_order(&order.id, Access::Order, app.clock.now())?.token;
    let lang = wish.lang.unwrap_or_else(|| order.locale.clone());
    let attributes = [("order", order.id.as_str()), ("token", token.as_str()), ("lang", lang.as_str())];
    let widget = Value::from_safe_string(preview::element("withdrawal", &attributes, ""));
    let path = format!("/orders/{number}/withdraw");
    render(&app, &demo, "withdraw.html", &path, context! { number => order.number, lang, widget })
}

/// `track.html`: `lang`, `widget` (HTML), which is the look-up form.
pub async fn track(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
    wish: Wished,
) -> Result<Response, ApiError> {
    let Query(wish) = wish?;
    let lang = wish.lang.or_else(|| app.profile.locales.first().cloned()).unwrap_or_else(|| "en".into());
    let number = wish.order.unwrap_or_default();
    let mut attributes = vec![("lang", lang.as_str())];
    if !number.is_empty() {
        attributes.push(("order", &number));
    }
    let widget = aftersale_prerender::render(&aftersale_prerender::Request {
        widget: "order-tracking",
        lang: &lang,
        attributes: &attributes,
        answer: &serde_json::Value::Null,
        fallback: "<p>Write to us and we look it up for you.</p>",
        dist: DIST,
        manifest: &demo.manifest(),
    });
    let widget = Value::from_safe_string(widget);
    render(&app, &demo, "track.html", "/track", context! { lang, widget })
}

/// `outbox.html`: `mails` with `to`, `subject`, `text`, `locale`, `created_at`, newest first.
pub async fn outbox(
    State(app): State<AppState>,
    Extension(demo): Extension<Arc<Demo>>,
) -> Result<Response, ApiError> {
    let mails = Value::from_serialize(read_mails(&app).await?);
    render(&app, &demo, "outbox.html", "/demo/outbox", context! { mails })
}

pub async fn outbox_json(State(app): State<AppState>) -> Result<Response, ApiError> {
    Ok(([(CACHE_CONTROL, "no-store")], Json(read_mails(&app).await?)).into_response())
}

async fn read_mails(app: &App) -> Result<Vec<serde_json::Value>, ApiError> {
    let mails = app.store.mails(MAILS).await?;
    Ok(mails.iter().map(mail).collect())
}

fn mail(mail: &Mail) -> serde_json::Value {
    json!({
        "id": mail.id, "kind": mail.kind, "to": mail.to, "locale": mail.locale, "subject": mail.subject,
        "text": mail.text, "html": mail.html, "created_at": mail.created_at.to_string(),
    })
}

/// Every page is given `shop`, `path`, `now`, `moved` (how far the clock was moved) and `script` (HTML) as well.
pub fn render(
    app: &App,
    demo: &Demo,
    template: &str,
    path: &str,
    values: Value,
) -> Result<Response, ApiError> {
    let internal =
        |error: minijinja::Error| ApiError::new(Code::Internal).cause(format!("{template}: {error:#}"));
    let script = Value::from_safe_string(script::tag(app, demo));
    let zone = jiff::tz::TimeZone::get(&app.profile.time_zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let now = app.clock.now().to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string();
    let all = context! {
        shop => Value::from_serialize(&app.profile),
        path, now, script,
        moved => told(app.clock.moved()),
        ..values
    };
    let page = demo.pages.get_template(template).and_then(|page| page.render(all)).map_err(internal)?;
    Ok(([(CACHE_CONTROL, "no-store")], Html(page)).into_response())
}

/// `2 days 3 hours`; nothing where the clock was not moved. The demo's own words are English.
fn told(moved: SignedDuration) -> String {
    let hours = moved.as_hours();
    let count = |number: i64, unit: &str| match number {
        0 => String::new(),
        1 | -1 => format!("{number} {unit}"),
        _ => format!("{number} {unit}s"),
    };
    format!("{} {}", count(hours / 24, "day"), count(hours % 24, "hour")).trim().to_owned()
}

fn html(text: &str) -> String {
    minijinja::HtmlEscape(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_move_is_told_in_days_and_hours() {
        for (hours, words) in
            [(0, ""), (1, "1 hour"), (24, "1 day"), (51, "2 days 3 hours"), (-26, "-1 day -2 hours")]
        {
            assert_eq!(told(SignedDuration::from_hours(hours)), words);
        }
    }
}
