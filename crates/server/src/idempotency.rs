//! Guard of every write: asked again with one key, it is done once and answered with the first answer.
//!
//! Kept are answers that can't change by waiting; a problem marked retryable frees its key.

use aftersale_api::Code;
use aftersale_store::{KeptAnswer, KeyState};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use tracing::Instrument;

use crate::body::{self, Field};
use crate::error::{ApiError, PROBLEM_JSON};
use crate::observe::{RequestId, problem_bytes};
use crate::state::AppState;

pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
const KEY_MAX: usize = 128;

/// A write as asked for: its key, where it goes, its body.
pub struct Write {
    key: String,
    path: String,
    body: Bytes,
    pub request_id: String,
}

impl FromRequest<AppState> for Write {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &AppState) -> Result<Self, ApiError> {
        let key = read_key(request.headers())?;
        body::check_type(request.headers())?;
        let path = format!("{} {}", request.method(), request.uri().path());
        let request_id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        let body = Bytes::from_request(request, app).await.map_err(|rejection| {
            ApiError::of_status(axum::response::IntoResponse::into_response(rejection).status())
        })?;
        Ok(Self { key, path, body, request_id })
    }
}

/// Keeps the keys of different callers and operations apart; `path` is method and path.
/// Hashed, because a path is as long as its caller likes and a database's index is not.
pub fn scope(caller: &str, path: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(format!("{caller} {path}")))
}

impl Write {
    pub fn read<T: DeserializeOwned>(&self, fields: &[Field]) -> Result<T, ApiError> {
        body::read(&self.body, fields)
    }

    /// Does `work` unless it was done before. `scope` keeps the keys of different callers apart.
    ///
    /// The work runs on when the caller hangs up, so that the next try finds an answer.
    pub async fn once<T: Serialize + Send + Sync + 'static>(
        self,
        app: AppState,
        scope: &str,
        status: StatusCode,
        work: impl Future<Output = Result<T, ApiError>> + Send + 'static,
    ) -> Result<Response, ApiError> {
        let Self { key, path, body, request_id } = self;
        let scope = self::scope(scope, &path);
        let hash = Sha256::digest(&body);
        match app.store.claim_key(&scope, &key, &hash, app.clock.now()).await? {
            KeyState::Answered(answer) => return Ok(answer_response(&answer)),
            KeyState::OtherBody => return Err(ApiError::new(Code::IdempotencyKeyReused)),
            KeyState::Running => return Err(ApiError::new(Code::RequestInProgress).retry_after(1)),
            KeyState::Claimed => {}
        }
        let run = async move {
            // A panic in the work must still free the key, so it gets a task of its own.
            let done = tokio::spawn(work.in_current_span()).await;
            let done = done.unwrap_or_else(|_| Err(ApiError::new(Code::Internal).cause("a write panicked")));
            settle(&app, &scope, &key, status, done, &request_id).await
        };
        tokio::spawn(run.in_current_span())
            .await
            .unwrap_or_else(|_| Err(ApiError::new(Code::Internal).cause("an answer could not be kept")))
    }
}

async fn settle<T: Serialize + Sync>(
    app: &AppState,
    scope: &str,
    key: &str,
    status: StatusCode,
    done: Result<T, ApiError>,
    request_id: &str,
) -> Result<Response, ApiError> {
    let (answer, error) = match done {
        Ok(value) => {
            let body =
                serde_json::to_vec(&value).map_err(|error| ApiError::new(Code::Internal).cause(error))?;
            (KeptAnswer { status: status.as_u16(), body }, None)
        }
        Err(error) if error.code.retryable() => {
            app.store.release_key(scope, key).await?;
            return Err(error);
        }
        Err(error) => {
            let body = problem_bytes(&error, request_id);
            (KeptAnswer { status: error.code.status(), body }, Some(error))
        }
    };
    app.store.keep_answer(scope, key, &answer).await?;
    let mut response = answer_response(&answer);
    if let Some(error) = error {
        response.extensions_mut().insert(error);
    }
    Ok(response)
}

fn answer_response(answer: &KeptAnswer) -> Response {
    let mut response = Response::new(Body::from(answer.body.clone()));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = if answer.status < 400 { HeaderValue::from_static("application/json") } else { PROBLEM_JSON };
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

fn read_key(headers: &HeaderMap) -> Result<String, ApiError> {
    let value = headers.get(IDEMPOTENCY_KEY).ok_or_else(|| ApiError::new(Code::IdempotencyKeyMissing))?;
    let visible = (1..=KEY_MAX).contains(&value.len()) && value.as_bytes().iter().all(u8::is_ascii_graphic);
    match value.to_str() {
        Ok(key) if visible => Ok(key.to_owned()),
        _ => Err(ApiError::new(Code::IdempotencyKeyInvalid)),
    }
}
