//! Guard of every write: asked again with one key, it is done once and answered with the first answer.
//!
//! Kept are answers that can't change by waiting; a problem marked retryable frees its key. What a write does and its
//! answer are one transaction of the store: [`Write::on_order`], [`Write::on_preferences`], [`Write::on_points`], [`Write::kept_by`];
//! [`Write::once`] is for work that leaves nothing behind.

mod review;

use aftersale_api::Code;
use aftersale_model::preferences::Preferences;
use aftersale_store::{AuditEntry, Book, Decision, Effect, Held, KeptAnswer, KeyClaim, KeyState, Named};
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

/// A write as asked for: its key, where it goes, its body in JSON.
pub struct Write {
    key: String,
    path: String,
    body: Bytes,
    pub request_id: String,
}

/// As [`Write`], with a body of another media type.
pub struct RawWrite {
    write: Write,
    /// The media type without parameters, in lower case.
    pub kind: String,
}

/// What a write to an order is about.
pub struct OnOrder {
    pub operation: &'static str,
    pub order_id: String,
    /// Token id, for the audit.
    pub subject: String,
    pub uploads: Vec<String>,
    pub status: StatusCode,
}

/// What else nobody may write to while an order is decided on.
#[derive(Default)]
pub struct Beside {
    /// Nobody else can hold more of them.
    pub variants: Vec<String>,
    /// Tracking numbers it brings: nobody else can report about them.
    pub numbers: Vec<String>,
}

impl FromRequest<AppState> for Write {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &AppState) -> Result<Self, ApiError> {
        let key = read_key(request.headers())?;
        body::check_type(request.headers())?;
        received(key, request, app).await
    }
}

impl FromRequest<AppState> for RawWrite {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &AppState) -> Result<Self, ApiError> {
        let key = read_key(request.headers())?;
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let essence = kind.unwrap_or_default().split(';').next().unwrap_or_default();
        let kind = essence.trim().to_ascii_lowercase();
        Ok(Self { write: received(key, request, app).await?, kind })
    }
}

/// Keeps the keys of different callers and operations apart; `path` is method and path.
/// Hashed, because a path is as long as its caller likes and a database's index is not.
pub fn scope(caller: &str, path: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(format!("{caller} {path}")))
}

impl RawWrite {
    pub fn request_id(&self) -> String {
        self.write.request_id.clone()
    }

    pub fn body(&self) -> &Bytes {
        &self.write.body
    }

    /// Does `work` unless it was done before; the work has its answer kept together with what it does.
    pub async fn kept_by(
        self,
        app: AppState,
        caller: &str,
        work: impl AsyncWork + Send + 'static,
    ) -> Result<Response, ApiError> {
        self.write.kept_by(app, caller, work).await
    }
}

/// Work that keeps its own answer.
pub trait AsyncWork {
    fn run(
        self,
        app: AppState,
        claim: KeyClaim,
    ) -> impl Future<Output = Result<KeptAnswer, ApiError>> + Send + 'static;
}

impl<F, Fut> AsyncWork for F
where
    F: FnOnce(AppState, KeyClaim) -> Fut,
    Fut: Future<Output = Result<KeptAnswer, ApiError>> + Send + 'static,
{
    fn run(
        self,
        app: AppState,
        claim: KeyClaim,
    ) -> impl Future<Output = Result<KeptAnswer, ApiError>> + Send + 'static {
        self(app, claim)
    }
}

enum Begun {
    Run(KeyClaim),
    Known(KeptAnswer),
}

impl Write {
    /// Of flat text fields.
    pub fn read<T: DeserializeOwned>(&self, fields: &[Field]) -> Result<T, ApiError> {
        body::read(&self.body, fields)
    }

    /// Of any shape; the type says which fields there are.
    pub fn read_shaped<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        body::read_shaped(&self.body)
    }

    /// Does `work` unless it was done before. `caller` keeps the keys of different callers apart.
    ///
    /// The work runs on when the caller hangs up, so that the next try finds an answer.
    pub async fn once<T: Serialize + Send + Sync + 'static>(
        self,
        app: AppState,
        caller: &str,
        status: StatusCode,
        work: impl Future<Output = Result<T, ApiError>> + Send + 'static,
    ) -> Result<Response, ApiError> {
        let claim = match self.begin(&app, caller).await? {
            Begun::Known(answer) => return Ok(answer_response(&answer)),
            Begun::Run(claim) => claim,
        };
        let (state, held) = (app.clone(), claim.clone());
        run_on(app, claim, self.request_id, async move {
            let answer = answer(status, &work.await?)?;
            state.store.keep_answer(&held, &answer).await?;
            Ok(answer)
        })
        .await
    }

    /// Does `work` unless it was done before; the work has its answer kept together with what it does.
    pub async fn kept_by(
        self,
        app: AppState,
        caller: &str,
        work: impl AsyncWork + Send + 'static,
    ) -> Result<Response, ApiError> {
        let claim = match self.begin(&app, caller).await? {
            Begun::Known(answer) => return Ok(answer_response(&answer)),
            Begun::Run(claim) => claim,
        };
        run_on(app.clone(), claim.clone(), self.request_id, work.run(app, claim)).await
    }

    /// Decides on an order while nobody else can write to it; the effect, the audit and the answer are one transaction.
    pub async fn on_order<T: Serialize>(
        self,
        app: AppState,
        about: OnOrder,
        decide: impl FnOnce(Held) -> Result<(Option<Effect>, T), ApiError> + Send + 'static,
    ) -> Result<Response, ApiError> {
        self.on_order_with(app, about, Beside::default(), decide).await
    }

    /// As [`Self::on_order`], while nobody else can write to what is named beside it either.
    pub async fn on_order_with<T: Serialize>(
        self,
        app: AppState,
        about: OnOrder,
        beside: Beside,
        decide: impl FnOnce(Held) -> Result<(Option<Effect>, T), ApiError> + Send + 'static,
    ) -> Result<Response, ApiError> {
        let claim = match self.begin(&app, &format!("order {}", about.order_id)).await? {
            Begun::Known(answer) => return Ok(answer_response(&answer)),
            Begun::Run(claim) => claim,
        };
        let (state, held, request_id) = (app.clone(), claim.clone(), self.request_id.clone());
        run_on(app, claim, self.request_id, async move {
            let now = state.clock.now();
            let mut audit = AuditEntry {
                at: now,
                operation: about.operation.into(),
                order_id: Some(about.order_id.clone()),
                subject: about.subject,
                outcome: "ok".into(),
                request_id: request_id.clone(),
            };
            let status = about.status;
            let decide = move |order: Held| {
                let (effect, answer) = match decide(order) {
                    Ok((effect, value)) => (effect, self::answer(status, &value)),
                    Err(refused) if refused.code.retryable() => (None, Err(refused)),
                    Err(refused) => {
                        audit.outcome = refused.code.as_str().into();
                        (None, Ok(refusal(&refused, &request_id)))
                    }
                };
                let answer = answer.map_err(|error| error.cause.unwrap_or_default())?;
                Ok(Decision { effect, mails: Vec::new(), audit, answer })
            };
            let named = Named {
                owner: &about.order_id,
                uploads: &about.uploads,
                variants: &beside.variants,
                numbers: &beside.numbers,
            };
            let done = state.store.change_order(&about.order_id, named, &held, now, Box::new(decide)).await?;
            state.look_for_mails.notify_one();
            done.ok_or_else(|| ApiError::new(Code::NotFound))
        })
        .await
    }

    /// Decides on a customer's preferences while nobody else can write to them.
    pub async fn on_preferences<T: Serialize>(
        self,
        app: AppState,
        caller: &str,
        customer: String,
        decide: impl FnOnce(Preferences) -> Result<(Preferences, T), ApiError> + Send + 'static,
    ) -> Result<Response, ApiError> {
        let claim = match self.begin(&app, caller).await? {
            Begun::Known(answer) => return Ok(answer_response(&answer)),
            Begun::Run(claim) => claim,
        };
        let (state, held, request_id) = (app.clone(), claim.clone(), self.request_id.clone());
        run_on(app, claim, self.request_id, async move {
            let decide = move |known: Preferences| match decide(known) {
                Ok((chosen, value)) => {
                    let answer = answer(StatusCode::OK, &value);
                    Ok((Some(chosen), answer.map_err(|error| error.cause.unwrap_or_default())?))
                }
                Err(refused) => Ok((None, refusal(&refused, &request_id))),
            };
            Ok(state.store.change_preferences(&customer, Some(&held), Box::new(decide)).await?)
        })
        .await
    }

    /// Decides on a customer's points while nobody else can add to them.
    pub async fn on_points(
        self,
        app: AppState,
        caller: &str,
        customer: String,
        decide: Book,
    ) -> Result<Response, ApiError> {
        let claim = match self.begin(&app, caller).await? {
            Begun::Known(answer) => return Ok(answer_response(&answer)),
            Begun::Run(claim) => claim,
        };
        let (state, held) = (app.clone(), claim.clone());
        run_on(app, claim, self.request_id, async move {
            Ok(state.store.book_points(&customer, &held, decide).await?)
        })
        .await
    }

    async fn begin(&self, app: &AppState, caller: &str) -> Result<Begun, ApiError> {
        let scope = scope(caller, &self.path);
        let hash = Sha256::digest(&self.body);
        match app.store.claim_key(&scope, &self.key, &hash, app.clock.now()).await? {
            KeyState::Answered(answer) => Ok(Begun::Known(answer)),
            KeyState::OtherBody => Err(ApiError::new(Code::IdempotencyKeyReused)),
            KeyState::Running => Err(ApiError::new(Code::RequestInProgress).retry_after(1)),
            KeyState::Claimed(claim) => Ok(Begun::Run(claim)),
        }
    }
}

/// The answer of a write that is done.
pub fn answer(status: StatusCode, value: &impl Serialize) -> Result<KeptAnswer, ApiError> {
    let body = serde_json::to_vec(value).map_err(|error| ApiError::new(Code::Internal).cause(error))?;
    Ok(KeptAnswer { status: status.as_u16(), body })
}

/// Runs the work in a task of its own, so that neither a caller who hangs up nor a panic leaves the key behind.
async fn run_on(
    app: AppState,
    claim: KeyClaim,
    request_id: String,
    work: impl Future<Output = Result<KeptAnswer, ApiError>> + Send + 'static,
) -> Result<Response, ApiError> {
    let run = async move {
        let done = tokio::spawn(work.in_current_span()).await;
        let done = done.unwrap_or_else(|_| Err(ApiError::new(Code::Internal).cause("a write panicked")));
        let error = match done {
            Ok(answer) => return Ok(answer_response(&answer)),
            Err(error) => error,
        };
        if error.code.retryable() || error.code == Code::RequestInProgress {
            app.store.release_key(&claim).await?;
            return Err(error);
        }
        let answer = refusal(&error, &request_id);
        app.store.keep_answer(&claim, &answer).await?;
        let mut response = answer_response(&answer);
        response.extensions_mut().insert(error);
        Ok(response)
    };
    tokio::spawn(run.in_current_span())
        .await
        .unwrap_or_else(|_| Err(ApiError::new(Code::Internal).cause("an answer could not be kept")))
}

/// The answer of a write that is refused.
pub fn refusal(error: &ApiError, request_id: &str) -> KeptAnswer {
    KeptAnswer { status: error.code.status(), body: problem_bytes(error, request_id) }
}

fn answer_response(answer: &KeptAnswer) -> Response {
    let mut response = Response::new(Body::from(answer.body.clone()));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = if answer.status < 400 { HeaderValue::from_static("application/json") } else { PROBLEM_JSON };
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

async fn received(key: String, request: Request, app: &AppState) -> Result<Write, ApiError> {
    let path = format!("{} {}", request.method(), request.uri().path());
    let request_id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let body = Bytes::from_request(request, app).await.map_err(|rejection| {
        ApiError::of_status(axum::response::IntoResponse::into_response(rejection).status())
    })?;
    Ok(Write { key, path, body, request_id })
}

fn read_key(headers: &HeaderMap) -> Result<String, ApiError> {
    let value = headers.get(IDEMPOTENCY_KEY).ok_or_else(|| ApiError::new(Code::IdempotencyKeyMissing))?;
    let visible = (1..=KEY_MAX).contains(&value.len()) && value.as_bytes().iter().all(u8::is_ascii_graphic);
    match value.to_str() {
        Ok(key) if visible => Ok(key.to_owned()),
        _ => Err(ApiError::new(Code::IdempotencyKeyInvalid)),
    }
}
