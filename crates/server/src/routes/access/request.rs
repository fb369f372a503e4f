//! `POST /v1/access`: asks for a one-time code.
//!
//! The answer and the work are the same whether the order exists or not: the same calls to the store, a code drawn
//! and hashed, a mail written; only an order that exists has its mail stored. No branch here may skip a step.

use aftersale_api::operations::REQUEST_ACCESS;
use aftersale_api::{AccessRequest, ChallengeIssued, Code};
use aftersale_model::access::{
    CODE_LIFETIME, CODE_TRIES, Challenge, ContactKey, normal_contact, normal_number,
};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use crate::audit::{self, Note};
use crate::body::{Field, optional, required};
use crate::codes;
use crate::error::ApiError;
use crate::idempotency::Write;
use crate::mail::access_code;
use crate::rate::{self, CallerAddress};
use crate::shop_key::ShopKey;
use crate::state::{App, AppState};

const FIELDS: &[Field] = &[
    required("order_number", 64),
    optional("email", 254),
    optional("phone", 32),
    optional("postcode", 16),
    optional("locale", 35),
];

pub async fn request(
    State(app): State<AppState>,
    shop: ShopKey,
    caller: CallerAddress,
    write: Write,
) -> Result<Response, ApiError> {
    let wanted: AccessRequest = write.read(FIELDS)?;
    let number = normal_number(&wanted.order_number)
        .ok_or_else(|| ApiError::new(Code::ValidationFailed).at("/order_number", "invalid"))?;
    let contact = contact(&wanted)?;
    check_locale(wanted.locale.as_deref())?;
    let request_id = write.request_id.clone();
    let (scope, state) = (shop.0.clone(), app.clone());
    write
        .once(state, &scope, StatusCode::ACCEPTED, async move {
            issue(&app, &shop, caller, &wanted, &number, &contact, &request_id).await
        })
        .await
}

async fn issue(
    app: &App,
    shop: &ShopKey,
    caller: CallerAddress,
    wanted: &AccessRequest,
    number: &str,
    contact: &ContactKey,
    request_id: &str,
) -> Result<ChallengeIssued, ApiError> {
    rate::count_lookup(app, number, &told(contact, number), caller).await?;
    let order = app.store.find_order(number, contact).await?;
    if order.is_none() {
        app.wanted.add(number);
    }
    let (id, code, now) = (Uuid::new_v4().to_string(), codes::draw(), app.clock.now());
    let challenge = Challenge {
        code_hash: app.codes.hash(&id, &code),
        order_id: order.as_ref().map(|order| order.id.clone()),
        expires_at: now + CODE_LIFETIME,
        tries_left: CODE_TRIES,
        used_at: None,
        id,
    };
    let mail = access_code::compose(app, &challenge.id, &code, wanted, order.as_ref(), now);
    let stored = Some(&mail).filter(|mail| !mail.to.is_empty());
    app.store.open_challenge(&challenge, stored).await?;
    app.mail_waiting.notify_one();
    let note = Note {
        operation: REQUEST_ACCESS.id,
        order_id: challenge.order_id.as_deref(),
        subject: &shop.0,
        outcome: "ok",
        request_id,
    };
    audit::write(app, note).await?;
    let expires_in = u32::try_from(CODE_LIFETIME.as_secs()).unwrap_or(u32::MAX);
    Ok(ChallengeIssued { challenge_id: challenge.id, expires_in })
}

fn contact(wanted: &AccessRequest) -> Result<ContactKey, ApiError> {
    let given: Vec<(&str, ContactKey)> = [
        wanted.email.clone().map(|email| ("/email", ContactKey::Email(email))),
        wanted.phone.clone().map(|phone| ("/phone", ContactKey::Phone(phone))),
        wanted.postcode.clone().map(|postcode| ("/postcode", ContactKey::Postcode(postcode))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let invalid = || ApiError::new(Code::ValidationFailed);
    match given.as_slice() {
        [] => Err(invalid().at("", "exactly_one_of")),
        [(pointer, contact)] => {
            normal_contact(contact.clone()).ok_or_else(|| invalid().at(*pointer, "invalid"))
        }
        several => {
            Err(several.iter().fold(invalid(), |error, (pointer, _)| error.at(*pointer, "exactly_one_of")))
        }
    }
}

fn check_locale(locale: Option<&str>) -> Result<(), ApiError> {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match locale {
        Some(locale) if !plain(locale.trim()) => {
            Err(ApiError::new(Code::ValidationFailed).at("/locale", "invalid"))
        }
        _ => Ok(()),
    }
}

/// What look-ups are counted under. A postcode is shared by a neighbourhood, so it counts only with its order number.
fn told(contact: &ContactKey, number: &str) -> String {
    match contact {
        ContactKey::Email(text) => format!("email {text}"),
        ContactKey::Phone(text) => format!("phone {text}"),
        ContactKey::Postcode(text) => format!("postcode {text} {number}"),
    }
}
