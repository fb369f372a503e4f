//! Every route and every layer around them. The contract's operations come from `aftersale_api::operations`.

use std::time::Duration;

use aftersale_api::operations::{
    ANSWER_CHALLENGE, CANCEL_ORDER, CANCEL_RETURN, CHANGE_REVIEW, DECLARE_WITHDRAWAL, DELETE_REVIEW,
    FOLLOW_EVENTS, HOLD_VARIANT, LIST_LOYALTY_ENTRIES, LIST_MODERATION, LIST_ORDERS, LIST_REVIEWS,
    OPEN_CLAIM, OPEN_LINK, Operation, PUBLISH_REVIEW, QUOTE_RETURN, READ_CALENDAR, READ_CONFIG,
    READ_EARNINGS, READ_HELP, READ_LOYALTY, READ_MODERATION_PHOTO, READ_ORDER, READ_PREFERENCES, READ_RETURN,
    READ_RETURN_LABEL, READ_RETURNABLE, READ_REVIEW_PHOTO, READ_REVIEWABLE, READ_WITHDRAWABLE,
    READ_WITHDRAWAL_LABELS, RECEIVE_TRACKING, REDEEM_POINTS, REJECT_REVIEW, REPLY_TO_REVIEW, REQUEST_ACCESS,
    REQUEST_RETURN, SEND_REVIEW, SET_PREFERENCES, SHARE_GIFT, SHOW_UNSUBSCRIBE, TELL_RETURN_NUMBER,
    UNDO_REDEMPTION, UNSUBSCRIBE, UPLOAD_PHOTO, VOTE_ON_DELIVERY,
};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::routing::{MethodFilter, MethodRouter, get, on};
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::body::BODY_MAX_BYTES;
use crate::config::Config;
use crate::error::ApiError;
use crate::idempotency::IDEMPOTENCY_KEY;
use crate::observe::{REQUEST_ID, observe};
use crate::rate;
use crate::routes::{
    access, config, events, health, loyalty, moderation, openapi, orders, preferences, problems, returns,
    reviews, unsubscribe, uploads, webhooks, withdrawals,
};
use crate::shop_key::SHOP_KEY;
use crate::state::AppState;

/// Where the operations of the shop's own people are.
const SHOP_SIDE: &str = "/v1/shop/";

/// The whole server but the demo.
pub fn router(app: AppState) -> Router {
    wrap(routes(), app)
}

/// Routes without layers; the demo adds its own before wrapping.
pub fn routes() -> Router<AppState> {
    let mut router = Router::new();
    for (operation, handler) in operations() {
        router = router.route(operation.path, handler);
    }
    router
        .route("/.well-known/aftersale-receipt-keys.json", get(withdrawals::keys::read))
        .route("/healthz", get(health::read))
        .route("/moderation", get(moderation::page::show))
        .route("/moderation/page.css", get(moderation::page::style))
        .route("/moderation/page.js", get(moderation::page::script))
        .route("/openapi.json", get(openapi::read))
        .route("/problems/{code}", get(problems::read))
}

/// Every operation of the contract with its handler.
pub fn operations() -> Vec<(Operation, MethodRouter<AppState>)> {
    vec![
        serve(READ_CONFIG, config::read::read),
        serve(REQUEST_ACCESS, access::request::request),
        serve(OPEN_LINK, access::link::link),
        serve(ANSWER_CHALLENGE, access::answer::answer),
        serve(LIST_ORDERS, orders::list::list),
        serve(READ_ORDER, orders::read::read),
        serve(READ_HELP, orders::help::read),
        serve(OPEN_CLAIM, orders::claim::open),
        limited(serve(UPLOAD_PHOTO, uploads::upload), uploads::BODY_MAX_BYTES),
        serve(CANCEL_ORDER, orders::cancel::cancel),
        serve(VOTE_ON_DELIVERY, orders::vote::vote),
        serve(READ_CALENDAR, orders::calendar::read),
        serve(SHARE_GIFT, orders::gift::share),
        serve(READ_RETURNABLE, returns::returnable::read),
        serve(HOLD_VARIANT, returns::hold::hold),
        serve(QUOTE_RETURN, returns::quote::quote),
        serve(REQUEST_RETURN, returns::request::request),
        serve(READ_RETURN, returns::read::read),
        serve(CANCEL_RETURN, returns::cancel::cancel),
        serve(TELL_RETURN_NUMBER, returns::tell_number::tell),
        serve(READ_RETURN_LABEL, returns::label::read),
        serve(READ_WITHDRAWAL_LABELS, withdrawals::labels::read),
        serve(READ_WITHDRAWABLE, withdrawals::withdrawable::read),
        serve(DECLARE_WITHDRAWAL, withdrawals::declare::declare),
        serve(READ_REVIEWABLE, orders::reviewable::read),
        serve(SEND_REVIEW, reviews::send::send),
        serve(CHANGE_REVIEW, reviews::change::change),
        serve(DELETE_REVIEW, reviews::delete::delete),
        serve(LIST_REVIEWS, reviews::list::list),
        serve(READ_REVIEW_PHOTO, reviews::photo::read),
        unkept(serve(LIST_MODERATION, moderation::list::list)),
        unkept(serve(PUBLISH_REVIEW, moderation::publish::publish)),
        unkept(serve(REJECT_REVIEW, moderation::reject::reject)),
        unkept(serve(REPLY_TO_REVIEW, moderation::reply::reply)),
        unkept(serve(READ_MODERATION_PHOTO, moderation::photo::read)),
        serve(READ_LOYALTY, loyalty::read::read),
        serve(LIST_LOYALTY_ENTRIES, loyalty::entries::list),
        serve(REDEEM_POINTS, loyalty::redeem::redeem),
        serve(UNDO_REDEMPTION, loyalty::undo::undo),
        serve(READ_EARNINGS, orders::earnings::read),
        serve(FOLLOW_EVENTS, events::follow),
        serve(READ_PREFERENCES, preferences::read::read),
        serve(SET_PREFERENCES, preferences::set::set),
        serve(SHOW_UNSUBSCRIBE, unsubscribe::show::show),
        serve(UNSUBSCRIBE, unsubscribe::end::end),
        limited(serve(RECEIVE_TRACKING, webhooks::tracking::receive), webhooks::tracking::BODY_MAX_BYTES),
    ]
}

/// With a limit of its own for the body.
fn limited(
    (operation, handler): (Operation, MethodRouter<AppState>),
    max_bytes: usize,
) -> (Operation, MethodRouter<AppState>) {
    (operation, handler.layer(DefaultBodyLimit::max(max_bytes)))
}

/// What no cache and no browser keeps.
fn unkept((operation, handler): (Operation, MethodRouter<AppState>)) -> (Operation, MethodRouter<AppState>) {
    (operation, handler.layer(fixed(header::CACHE_CONTROL, "private, no-store")))
}

fn serve<H, T>(operation: Operation, handler: H) -> (Operation, MethodRouter<AppState>)
where
    H: Handler<T, AppState>,
    T: 'static,
{
    let filter = Method::from_bytes(operation.method.as_bytes())
        .ok()
        .and_then(|method| MethodFilter::try_from(method).ok())
        .unwrap_or(MethodFilter::TRACE);
    (operation, on(filter, handler))
}

/// Puts the layers on, outermost first: id, log and problems; headers; CORS; limits; panics and time.
pub fn wrap(routes: Router<AppState>, app: AppState) -> Router {
    let limits = &app.config.limits;
    let layers = ServiceBuilder::new()
        .layer(axum::middleware::from_fn(observe))
        .layer(fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(fixed(header::REFERRER_POLICY, "no-referrer"))
        .layer(cors(&app.config))
        .layer(axum::middleware::from_fn_with_state(app.clone(), rate::limit))
        .layer(CatchPanicLayer::custom(|_| {
            axum::response::IntoResponse::into_response(
                ApiError::new(aftersale_api::Code::Internal).cause("a handler panicked"),
            )
        }))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_millis(limits.request_timeout_ms),
        ))
        .layer(DefaultBodyLimit::max(BODY_MAX_BYTES));
    routes.fallback(|| async { ApiError::new(aftersale_api::Code::NotFound) }).layer(layers).with_state(app)
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value))
}

/// One list for all keys, because a preflight does not carry the key; [`crate::shop_key`] then looks at the key's own.
fn cors(config: &Config) -> CorsLayer {
    let origins = config.shop_keys.iter().flat_map(|key| &key.origins);
    let origins: Vec<HeaderValue> = origins.filter_map(|origin| origin.parse().ok()).collect();
    // What the shop's own people do is no page's to do.
    let allowed = move |origin: &HeaderValue, parts: &Parts| {
        !parts.uri.path().starts_with(SHOP_SIDE) && origins.contains(origin)
    };
    CorsLayer::new()
        .allow_origin(AllowOrigin::predicate(allowed))
        .allow_methods([Method::GET, Method::POST, Method::PUT, Method::PATCH, Method::DELETE])
        .allow_headers([
            header::AUTHORIZATION,
            HeaderName::from_static(SHOP_KEY),
            HeaderName::from_static(IDEMPOTENCY_KEY),
            header::CONTENT_TYPE,
            header::IF_NONE_MATCH,
            events::LAST_EVENT_ID,
        ])
        .expose_headers([header::ETAG, header::RETRY_AFTER, REQUEST_ID])
        // Chromium keeps a preflight for two hours at most.
        .max_age(Duration::from_secs(7_200))
}
