//! Moves the demo's time, so that one can watch a parcel travel.

use aftersale_api::Code;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::{SignedDuration, Span, SpanRelativeTo};
use serde::Deserialize;

use crate::error::ApiError;
use crate::returns;
use crate::state::AppState;

#[derive(Deserialize)]
pub struct Move {
    /// ISO 8601 duration: `PT6H`, `P2D`, `-P1D`.
    advance: Option<String>,
    reset: Option<String>,
    /// Path to go to afterwards.
    back: Option<String>,
}

pub async fn set(
    State(app): State<AppState>,
    form: Result<Form<Move>, FormRejection>,
) -> Result<Response, ApiError> {
    let malformed =
        || ApiError::new(Code::MalformedRequest).detail("`advance` is an ISO 8601 duration, like PT6H.");
    let Form(form) = form.map_err(|_| malformed())?;
    if form.reset.is_some() {
        app.clock.reset();
    }
    if let Some(advance) = form.advance.as_deref().filter(|text| !text.is_empty()) {
        app.clock.advance(duration(advance).ok_or_else(malformed)?);
    }
    returns::lapse::work_off(&app).await?;
    // Pages that are open stand at the old time.
    for order in app.shop.orders().await? {
        app.store.touch_order(&order.id).await?;
    }
    app.look_for_mails.notify_one();
    let back =
        form.back.filter(|path| path.starts_with('/') && !path.starts_with("//") && !path.contains('\\'));
    Ok(Redirect::to(back.as_deref().unwrap_or("/")).into_response())
}

/// Days are 24 hours here; the demo's zone doesn't matter for a jump.
fn duration(text: &str) -> Option<SignedDuration> {
    let span: Span = text.parse().ok()?;
    span.to_duration(SpanRelativeTo::days_are_24_hours()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_iso_8601() {
        assert_eq!(duration("PT6H"), Some(SignedDuration::from_hours(6)));
        assert_eq!(duration("P2DT1H"), Some(SignedDuration::from_hours(49)));
        assert_eq!(duration("-P1D"), Some(SignedDuration::from_hours(-24)));
        for rubbish in ["", "tomorrow", "P1Y"] {
            assert_eq!(duration(rubbish), None, "{rubbish}");
        }
    }
}
