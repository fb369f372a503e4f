//! `GET /v1/unsubscribe/{token}`: says what would end, and has one button.

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::Response;

use super::{html, page, read_token, topic};
use crate::error::ApiError;
use crate::state::AppState;
use crate::text;

pub async fn show(
    State(app): State<AppState>,
    token: Result<Path<String>, PathRejection>,
) -> Result<Response, ApiError> {
    let Path(token) = token?;
    let claims = read_token(&app, &token)?;
    let words = text::words(&claims.lang);
    let lead = text::unsubscribe_lead(&words, &app.profile.name, &topic(&words, claims.topic));
    let button = html(&text::unsubscribe_button(&words));
    let form = format!(
        "<form method=\"post\"><button name=\"List-Unsubscribe\" value=\"One-Click\">{button}</button></form>"
    );
    Ok(page(words.tag(), &text::unsubscribe_title(&words), &lead, &form))
}
