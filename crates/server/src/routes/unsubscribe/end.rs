//! `POST /v1/unsubscribe/{token}`: mail providers post here by themselves, without asking anybody again.

use aftersale_api::Code;
use aftersale_store::KeptAnswer;
use axum::body::Bytes;
use axum::extract::rejection::PathRejection;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::{html, page, read_token, topic};
use crate::error::ApiError;
use crate::state::AppState;
use crate::text;

pub async fn end(
    State(app): State<AppState>,
    token: Result<Path<String>, PathRejection>,
    request: Request,
) -> Result<Response, ApiError> {
    let Path(token) = token?;
    let claims = read_token(&app, &token)?;
    let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let body = Bytes::from_request(request, &app)
        .await
        .map_err(|rejection| ApiError::of_status(rejection.into_response().status()))?;
    let body = String::from_utf8_lossy(&body);
    // RFC 8058, 3.2: either of the two forms, with the one field.
    let clicked = match kind.as_str() {
        "application/x-www-form-urlencoded" => {
            body.trim().split('&').any(|field| field == "List-Unsubscribe=One-Click")
        }
        "multipart/form-data" => {
            body.contains("name=\"List-Unsubscribe\"") && body.lines().any(|line| line == "One-Click")
        }
        _ => return Err(ApiError::new(Code::UnsupportedMediaType)),
    };
    if !clicked {
        return Err(ApiError::new(Code::MalformedBody).detail("The form holds List-Unsubscribe=One-Click."));
    }
    let words = text::words(&claims.lang);
    let about = topic(&words, claims.topic);
    let done = app.store.change_preferences(
        &claims.sub,
        None,
        Box::new(move |known| {
            let after = known.unsubscribe(claims.topic).map_err(|refused| refused.to_string())?;
            Ok((Some(after), KeptAnswer { status: 200, body: Vec::new() }))
        }),
    );
    done.await?;
    let lead = text::unsubscribed_lead(&words, &app.profile.name, &about);
    let still = format!("<p>{}</p>", html(&text::unsubscribe_still(&words)));
    Ok(page(words.tag(), &text::unsubscribed_title(&words), &lead, &still))
}
