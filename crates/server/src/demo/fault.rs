//! Makes requests fail or wait on demand, for trying what a widget does then.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use aftersale_api::Code;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Extension, Json, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::Demo;
use crate::error::ApiError;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fault {
    path_prefix: String,
    /// Absent: the request is answered, after the delay.
    status: Option<u16>,
    #[serde(default)]
    delay_ms: u64,
    /// How many requests are struck; absent: one.
    #[serde(default = "once")]
    times: u32,
}

/// The fault at work, if any.
#[derive(Default)]
pub struct Faults(Mutex<Option<Fault>>);

fn once() -> u32 {
    1
}

impl Faults {
    fn put(&self, fault: Option<Fault>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = fault;
    }

    fn strike(&self, path: &str) -> Option<Fault> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fault = held.as_mut().filter(|fault| fault.times > 0 && path.starts_with(&fault.path_prefix))?;
        fault.times -= 1;
        Some(fault.clone())
    }
}

pub async fn set(
    Extension(demo): Extension<Arc<Demo>>,
    fault: Result<Json<Fault>, JsonRejection>,
) -> Result<StatusCode, ApiError> {
    let Json(fault) =
        fault.map_err(|rejection| ApiError::new(Code::MalformedBody).detail(rejection.body_text()))?;
    demo.faults.put(Some(fault));
    Ok(StatusCode::NO_CONTENT)
}

pub async fn clear(Extension(demo): Extension<Arc<Demo>>) -> StatusCode {
    demo.faults.put(None);
    StatusCode::NO_CONTENT
}

/// Layer: strikes requests of the path.
pub async fn inject(State(demo): State<Arc<Demo>>, request: Request, next: Next) -> Response {
    let Some(fault) = demo.faults.strike(request.uri().path()) else {
        return next.run(request).await;
    };
    tokio::time::sleep(Duration::from_millis(fault.delay_ms)).await;
    match fault.status {
        None => next.run(request).await,
        Some(status) => {
            let code =
                Code::ALL.iter().copied().find(|code| code.status() == status).unwrap_or(Code::Internal);
            let error = ApiError::new(code);
            if code.retryable() { error.retry_after(1).into_response() } else { error.into_response() }
        }
    }
}
