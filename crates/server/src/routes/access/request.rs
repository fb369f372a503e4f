//! `POST /v1/access`: asks for a one-time code.
//!
//! The answer is the same whether the order exists or not, and so is its time: nothing is looked up before it is sent,
//! and it is sent at a fixed time after the request. What was told waits in the store for [`crate::lookups`].

use std::time::Duration;

use aftersale_api::operations::REQUEST_ACCESS;
use aftersale_api::{AccessRequest, ChallengeIssued, Code};
use aftersale_model::access::{
    CODE_LIFETIME, CODE_TRIES, Challenge, ContactKey, normal_contact, normal_number,
};
use aftersale_store::{KeptAnswer, KeyClaim, Lookup, Receipt};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use tokio::time::Instant;
use uuid::Uuid;

use crate::audit::Note;
use crate::body::{Field, optional, required};
use crate::error::ApiError;
use crate::idempotency::{self, Write};
use crate::later;
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
    let arrived = Instant::now();
    let wanted: AccessRequest = write.read(FIELDS)?;
    let number = normal_number(&wanted.order_number)
        .ok_or_else(|| ApiError::new(Code::ValidationFailed).at("/order_number", "invalid"))?;
    let contact = contact(&wanted)?;
    check_locale(wanted.locale.as_deref())?;
    let lookup = Lookup {
        challenge_id: Uuid::new_v4().to_string(),
        expires_at: app.clock.now() + CODE_LIFETIME,
        number: wanted.order_number.trim().to_owned(),
        contact,
        locale: wanted.locale,
        subject: shop.0.clone(),
        request_id: write.request_id.clone(),
    };
    let wait = Duration::from_millis(app.config.limits.lookup_answer_ms);
    let work = write.kept_by(app, &shop.0, async move |app: AppState, claim: KeyClaim| {
        rate::count_lookup(&app, &number, &told(&lookup.contact, &number), caller).await?;
        open(&app, &lookup, &claim).await
    });
    later::answer(arrived, wait, work).await
}

async fn open(app: &App, lookup: &Lookup, claim: &KeyClaim) -> Result<KeptAnswer, ApiError> {
    // No code opens it before the look-up has found an order.
    let challenge = Challenge {
        id: lookup.challenge_id.clone(),
        order_id: None,
        code_hash: Vec::new(),
        expires_at: lookup.expires_at,
        tries_left: CODE_TRIES,
        used_at: None,
    };
    let note = Note {
        operation: REQUEST_ACCESS.id,
        order_id: None,
        subject: &lookup.subject,
        outcome: "ok",
        request_id: &lookup.request_id,
    };
    let expires_in = u32::try_from(CODE_LIFETIME.as_secs()).unwrap_or(u32::MAX);
    let issued = ChallengeIssued { challenge_id: challenge.id.clone(), expires_in };
    let answer = idempotency::answer(StatusCode::ACCEPTED, &issued)?;
    let receipt = Receipt { claim, audit: &note.entry(app.clock.now()), answer: &answer };
    app.store.open_challenge(&challenge, lookup, receipt).await?;
    app.lookup_waiting.notify_one();
    Ok(answer)
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
