//! Who may look at reviews for the shop, what of a review they look at, and the writes they make.
//!
//! Deliberately absent: stars. Nothing here, and nothing that is made from it, depends on them.

use std::str::FromStr;

use aftersale_api::{Code, operations::Operation};
use aftersale_model::review::{Review, ReviewState};
use aftersale_store::Moderated;
use axum::Json;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::audit::Note;
use crate::bearer::{Unauthorized, bearer};
use crate::body;
use crate::error::ApiError;
use crate::observe::RequestId;
use crate::rate::{self, CallerAddress};
use crate::state::AppState;
use crate::{review, views};

/// Under which decisions are noted; there is one secret for all who decide.
const SUBJECT: &str = "moderation";
const VERSION_BYTES: usize = 16;

/// The moderation token of the settings, hashed.
pub struct ModerationToken(Option<[u8; 32]>);

/// Proof of the moderation token. Without one in the settings there is nothing here, nor without reviews.
pub struct Moderator;

/// A decision as it was sent.
pub struct Decision {
    body: Bytes,
    request_id: String,
}

impl ModerationToken {
    /// Empty: nobody moderates here.
    pub fn new(token: &str) -> Self {
        Self((!token.is_empty()).then(|| hashed(token).finalize().into_bytes().into()))
    }

    pub fn is_set(&self) -> bool {
        self.0.is_some()
    }

    /// Compares hashes, in the same time wherever they differ.
    fn is(&self, given: &str) -> bool {
        self.0.is_some_and(|known| hashed(given).verify_slice(&known).is_ok())
    }
}

impl FromRequestParts<AppState> for Moderator {
    type Rejection = Unauthorized;

    /// Wrong tokens are counted per address. The right one is taken from any, so that nobody locks the shop out by
    /// guessing from its own network.
    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, Unauthorized> {
        if !app.moderation.is_set() {
            return Err(ApiError::new(Code::NotFound).into());
        }
        if app.moderation.is(bearer(&parts.headers)?) {
            review::terms(app)?;
            return Ok(Self);
        }
        let caller =
            CallerAddress::from_request_parts(parts, app).await.unwrap_or_else(|never| match never {});
        rate::count_answer(app, caller).await?;
        Err(ApiError::new(Code::InvalidToken).into())
    }
}

impl FromRequest<AppState> for Decision {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &AppState) -> Result<Self, ApiError> {
        body::check_type(request.headers())?;
        let known = request.extensions().get::<RequestId>();
        let request_id = known.map(|id| id.0.clone()).unwrap_or_default();
        let body = Bytes::from_request(request, app)
            .await
            .map_err(|rejection| ApiError::of_status(rejection.into_response().status()))?;
        Ok(Self { body, request_id })
    }
}

impl Decision {
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        body::read_shaped(&self.body)
    }

    /// Decides on the review as it was read, in one transaction with its note. What was decided before and is decided
    /// again is left as it is.
    pub async fn on(
        self,
        app: &AppState,
        operation: Operation,
        id: &str,
        seen: String,
        decide: impl Fn(&Review, Timestamp) -> Result<Review, Code> + Send + Sync + Clone + 'static,
    ) -> Result<Response, ApiError> {
        let now = app.clock.now();
        let decide = move |review: &Review| match version(review) == seen {
            true => decide(review, now),
            false => Err(Code::ReviewChanged),
        };
        let (again, request_id) = (decide.clone(), self.request_id);
        let moderate = move |review: Review| {
            let decided = decide(&review);
            let note = Note {
                operation: operation.id,
                order_id: Some(&review.order_id),
                subject: SUBJECT,
                outcome: decided.as_ref().err().map_or("ok", |code| code.as_str()),
                request_id: &request_id,
            };
            let audit = Some(note.entry(now));
            Moderated { review: decided.ok().filter(|decided| *decided != review), audit }
        };
        let stands = app.store.moderate(id, Box::new(moderate)).await?;
        let stands = stands.ok_or_else(|| ApiError::new(Code::NotFound))?;
        // A decision changes nothing that decides on it: what was taken is taken again, what was refused is refused.
        again(&stands).map_err(ApiError::new)?;
        Ok(Json(views::moderation::review(app, &stands).await?).into_response())
    }
}

/// Names everything of a review its moderator reads, and when it was last changed.
pub fn version(review: &Review) -> String {
    let said = &review.said;
    let read = json!([
        review.subject,
        review.shown_name,
        review.edited_at,
        said.text,
        said.answers,
        said.photos,
        said.locale
    ]);
    let hash = Sha256::digest(read.to_string());
    URL_SAFE_NO_PAD.encode(hash.get(..VERSION_BYTES).unwrap_or_default())
}

/// Where a page ended: when its last review was sent, in nanoseconds, and its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub Timestamp, pub String);

impl Cursor {
    pub fn after(review: &Review) -> Self {
        Self(review.sent_at, review.id.clone())
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}.{}", self.0.as_nanosecond(), self.1)
    }
}

impl FromStr for Cursor {
    type Err = ApiError;

    fn from_str(text: &str) -> Result<Self, ApiError> {
        let read = || {
            let (at, id) = text.split_once('.')?;
            Some(Self(Timestamp::from_nanosecond(at.parse().ok()?).ok()?, id.to_owned()))
        };
        let unknown =
            || ApiError::new(Code::MalformedRequest).detail("`cursor` is not one this server gave.");
        read().ok_or_else(unknown)
    }
}

/// `pending`, `published` or `rejected`.
pub fn state(name: Option<&str>) -> Result<ReviewState, ApiError> {
    use aftersale_api::review::ReviewState as Wire;
    match name.map_or(Wire::Pending, Wire::read) {
        Wire::Pending => Ok(ReviewState::Pending),
        Wire::Published => Ok(ReviewState::Published),
        Wire::Rejected => Ok(ReviewState::Rejected),
        Wire::Other => {
            let detail = "`state` is `pending`, `published` or `rejected`.";
            Err(ApiError::new(Code::MalformedRequest).detail(detail))
        }
    }
}

/// The key is no secret: it only makes tokens of any length as long as each other.
fn hashed(token: &str) -> Hmac<Sha256> {
    // HMAC takes keys of any length, so the fallback is never reached.
    let keyed = Hmac::<Sha256>::new_from_slice(b"aftersale moderation token");
    keyed.unwrap_or_else(|_| Hmac::new(&Default::default())).chain_update(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_token_itself_opens() {
        let token = ModerationToken::new(&"x".repeat(32));
        assert!(token.is(&"x".repeat(32)));
        for wrong in ["", "x", &"x".repeat(31), &"x".repeat(33), &"y".repeat(32)] {
            assert!(!token.is(wrong), "{wrong}");
        }
        assert!(!ModerationToken::new("").is(""));
    }

    #[test]
    fn a_cursor_reads_what_it_wrote_and_nothing_else() {
        let cursor = Cursor("2026-11-22T09:00:00.5Z".parse().expect("an instant"), "0193.a".into());
        assert_eq!(cursor.to_string().parse::<Cursor>().expect("a cursor"), cursor);
        for wrong in ["", "r1", "x.r1", "99999999999999999999999999999999999.r1"] {
            assert!(wrong.parse::<Cursor>().is_err(), "{wrong}");
        }
    }
}
