//! Writes to the reviews of an order: as those to the order itself, with the order held.

use aftersale_api::Code;
use aftersale_store::{AuditEntry, HeldReviews, Named, ReviewWrite, Reviewed};
use axum::response::Response;
use serde::Serialize;

use super::{Begun, OnOrder, Write, answer_response, refusal, run_on};
use crate::error::ApiError;
use crate::state::AppState;

impl Write {
    /// Decides on a review of an order while nobody else can write to it.
    pub async fn on_review<T: Serialize>(
        self,
        app: AppState,
        about: OnOrder,
        decide: impl FnOnce(HeldReviews) -> Result<(Option<ReviewWrite>, T), ApiError> + Send + 'static,
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
            let decide = move |held: HeldReviews| {
                let (change, answer) = match decide(held) {
                    Ok((change, value)) => (change, super::answer(status, &value)),
                    Err(refused) if refused.code.retryable() => (None, Err(refused)),
                    Err(refused) => {
                        audit.outcome = refused.code.as_str().into();
                        (None, Ok(refusal(&refused, &request_id)))
                    }
                };
                let answer = answer.map_err(|error| error.cause.unwrap_or_default())?;
                Ok(Reviewed { change, audit, answer })
            };
            let named = Named { owner: &about.order_id, uploads: &about.uploads, ..Named::default() };
            let done = state.store.book_review(&about.order_id, named, &held, now, Box::new(decide)).await?;
            done.ok_or_else(|| ApiError::new(Code::NotFound))
        })
        .await
    }
}
