//! `POST /v1/uploads`: a photo for a claim that is yet to be made.

use aftersale_api::claim::Upload;
use aftersale_api::{Code, operations};
use aftersale_model::access::Access;
use aftersale_store as store;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::SignedDuration;

use crate::audit::{self, Note};
use crate::bearer::AnyBearer;
use crate::codes::CodeKey;
use crate::error::ApiError;
use crate::idempotency::{self, RawWrite};
use crate::state::AppState;

pub const BODY_MAX_BYTES: usize = crate::views::PHOTO_MAX_BYTES as usize;
const KINDS: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];
/// How long a photo waits for the claim it belongs to.
const WAITS: SignedDuration = SignedDuration::from_hours(24);

pub async fn upload(
    State(app): State<AppState>,
    bearer: AnyBearer,
    write: RawWrite,
) -> Result<Response, ApiError> {
    let (owner, subject) = match bearer {
        AnyBearer::Order(claims) if claims.level < Access::Order => {
            return Err(ApiError::new(Code::InsufficientAccess));
        }
        AnyBearer::Order(claims) => (claims.sub, claims.jti),
        AnyBearer::Customer(claims) => {
            (format!("customer {}", claims.sub), claims.jti.unwrap_or_else(|| "customer".into()))
        }
    };
    if !KINDS.contains(&write.kind.as_str()) {
        return Err(ApiError::new(Code::UnsupportedMediaType));
    }
    let (body, request_id) = (write.body().clone(), write.request_id());
    let caller = format!("upload {owner}");
    write
        .kept_by(app, &caller, move |app: AppState, claim: store::KeyClaim| async move {
            let photo = app.photos.read(body).await?;
            // The same call run again after a crash writes the same file again.
            let id = CodeKey::hex(&app.codes.hash("upload", &format!("{} {}", claim.scope, claim.key)));
            app.photos.keep(&id, &photo).await?;
            let bytes = u32::try_from(photo.bytes.len()).unwrap_or(u32::MAX);
            let seen = Upload {
                id: id.clone(),
                width: photo.width,
                height: photo.height,
                bytes,
                expires_in: u32::try_from(WAITS.as_secs()).unwrap_or(u32::MAX),
            };
            let answer = idempotency::answer(StatusCode::CREATED, &seen)?;
            let now = app.clock.now();
            let upload = store::Upload { id, owner, bytes, expires_at: now + WAITS };
            app.store.put_upload(&upload, &claim, &answer).await?;
            let note = Note {
                operation: operations::UPLOAD_PHOTO.id,
                order_id: None,
                subject: &subject,
                outcome: "ok",
                request_id: &request_id,
            };
            audit::write(&app, note).await?;
            Ok(answer)
        })
        .await
}

/// Throws away photos that nothing named in time.
pub async fn tidy(app: &crate::state::App) -> Result<(), ApiError> {
    for id in app.store.forget_uploads(app.clock.now()).await? {
        app.photos.forget(&id).await?;
    }
    Ok(())
}
