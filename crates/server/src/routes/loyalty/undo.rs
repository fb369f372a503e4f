//! `POST /v1/loyalty/redemptions/{redemption_id}/undo`: changes an unused code back into points.

use aftersale_api::Code;
use aftersale_api::loyalty::UndoRequest;
use aftersale_api::operations::UNDO_REDEMPTION;
use aftersale_model::loyalty::entry::Return;
use aftersale_model::loyalty::ledger::NotUndone;
use aftersale_model::loyalty::{Entry, Ledger, What};
use aftersale_store::KeptLedger;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::bearer::CustomerBearer;
use crate::error::ApiError;
use crate::idempotency::Write;
use crate::loyalty::{OnPoints, book, programme};
use crate::state::{App, AppState};

/// Another customer's code is as unknown as none at all.
pub async fn undo(
    State(app): State<AppState>,
    CustomerBearer(customer): CustomerBearer,
    id: Result<Path<String>, PathRejection>,
    write: Write,
) -> Result<Response, ApiError> {
    let Path(id) = id?;
    programme(&app)?;
    let UndoRequest { locale } = write.read_shaped()?;
    let about = OnPoints { operation: UNDO_REDEMPTION.id, status: StatusCode::OK, locale };
    let decide = move |_: &App, _: &KeptLedger, ledger: &Ledger| {
        let found = ledger.undoable(&id).map_err(|why| match why {
            NotUndone::Unknown => ApiError::new(Code::NotFound),
            NotUndone::Used => ApiError::new(Code::ActionNotAllowed).at("", "used"),
            NotUndone::Expired => ApiError::new(Code::ActionNotAllowed).at("", "expired"),
            NotUndone::Before => ApiError::new(Code::ActionNotAllowed).at("", "before"),
        })?;
        let what = What::GivenBack {
            redemption: id.clone(),
            points: found.spent.points.saturating_sub(found.given_back),
            why: Return::Undone,
            keeps_until: None,
        };
        Ok((Entry { id: format!("redemption:{id}:undone"), at: ledger.at, what }, id))
    };
    book(app, write, customer, about, Box::new(decide)).await
}
