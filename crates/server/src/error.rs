//! The one error of a request: what the caller is told, and what only the log is told.

use aftersale_api::{Code, FieldError, Problem};
use aftersale_connectors::ShopError;
use aftersale_store::StoreError;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

pub const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

/// Why a request was not answered as asked. Becomes a problem document in [`crate::observe`].
#[derive(Clone, Debug)]
pub struct ApiError {
    pub code: Code,
    /// Told to the caller; never holds what the caller sent.
    pub detail: Option<String>,
    pub errors: Vec<FieldError>,
    pub retry_after_s: Option<u32>,
    /// Told to the log only; never holds personal data.
    pub cause: Option<String>,
}

impl ApiError {
    pub fn new(code: Code) -> Self {
        Self { code, detail: None, errors: Vec::new(), retry_after_s: None, cause: None }
    }

    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Adds what is wrong at `pointer` (RFC 6901).
    pub fn at(mut self, pointer: impl Into<String>, code: &str) -> Self {
        self.errors.push(FieldError { pointer: pointer.into(), code: code.into() });
        self
    }

    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }

    pub fn cause(mut self, cause: impl ToString) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    pub fn problem(&self, request_id: &str) -> Problem {
        Problem {
            r#type: format!("/problems/{}", self.code.as_str()),
            title: self.code.title().into(),
            status: self.code.status(),
            code: self.code,
            detail: self.detail.clone(),
            errors: self.errors.clone(),
            retryable: self.code.retryable(),
            request_id: request_id.into(),
        }
    }

    /// The error that stands for a bare status of the web framework.
    pub fn of_status(status: StatusCode) -> Self {
        let error = Self::new(match status {
            StatusCode::NOT_FOUND => Code::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => Code::PayloadTooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::UnsupportedMediaType,
            StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Code::Unavailable,
            status if status.is_client_error() => Code::MalformedRequest,
            _ => Code::Internal,
        });
        if error.code == Code::Unavailable { error.retry_after(1) } else { error }
    }
}

/// The body stays empty here: the problem needs the request's id, which the outermost layer knows.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(seconds) = self.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(self);
        response
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(source) => Self::new(Code::Unavailable).retry_after(1).cause(source),
            StoreError::Failed(why) => Self::new(Code::Internal).cause(why),
            // The call that took over has the answer soon.
            StoreError::TakenOver => Self::new(Code::RequestInProgress).retry_after(1).cause(error),
        }
    }
}

impl From<ShopError> for ApiError {
    fn from(error: ShopError) -> Self {
        match error {
            ShopError::Unavailable(_) => Self::new(Code::Unavailable).retry_after(5).cause(error),
            ShopError::Garbled { .. } => Self::new(Code::Internal).cause(error),
        }
    }
}

impl From<axum::extract::rejection::PathRejection> for ApiError {
    fn from(_: axum::extract::rejection::PathRejection) -> Self {
        Self::new(Code::MalformedRequest).detail("The path holds bytes that are not UTF-8.")
    }
}

impl From<axum::extract::rejection::QueryRejection> for ApiError {
    fn from(_: axum::extract::rejection::QueryRejection) -> Self {
        Self::new(Code::MalformedRequest).detail("The query can't be read.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_status_of_its_kind_and_a_sentence() {
        for code in Code::ALL {
            assert!(code.status() >= 400, "{}", code.as_str());
            assert!(code.title().ends_with('.'), "{}", code.as_str());
            let problem = ApiError::new(*code).problem("r");
            assert_eq!(problem.r#type, format!("/problems/{}", code.as_str()));
        }
    }

    #[test]
    fn a_bare_status_of_the_framework_has_a_code() {
        for (status, code) in [
            (404, Code::NotFound),
            (405, Code::MethodNotAllowed),
            (408, Code::Unavailable),
            (413, Code::PayloadTooLarge),
            (414, Code::MalformedRequest),
            (415, Code::UnsupportedMediaType),
            (500, Code::Internal),
        ] {
            assert_eq!(
                ApiError::of_status(StatusCode::from_u16(status).expect("status")).code,
                code,
                "{status}"
            );
        }
    }
}
