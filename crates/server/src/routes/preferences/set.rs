//! `PUT /v1/preferences`: what is listed is set, what is not listed stays.

use aftersale_api::Code;
use aftersale_api::preferences::PreferencesUpdate;
use aftersale_model::preferences::{Change, Refused};
use axum::extract::State;
use axum::response::Response;

use super::whose;
use crate::bearer::AnyBearer;
use crate::error::ApiError;
use crate::idempotency::Write;
use crate::preferences::{CHANNELS, shown, today, wanted};
use crate::state::AppState;

/// More than every topic on every channel, several times over.
const CHOICES_MAX: usize = 50;

pub async fn set(State(app): State<AppState>, bearer: AnyBearer, write: Write) -> Result<Response, ApiError> {
    let update: PreferencesUpdate = write.read_shaped()?;
    let change = change(&update)?;
    let whose = whose(&app, &bearer).await?;
    let (today, email) = (today(&app), whose.email);
    write
        .on_preferences(app, &whose.customer, whose.customer.clone(), move |known| {
            let after = known.change(&change, &CHANNELS, today).map_err(|refused| match refused {
                Refused::NotConfirmed => ApiError::new(Code::ConfirmationRequired),
                Refused::NoSuchSnooze => ApiError::new(Code::ValidationFailed).at("/snooze_days", "invalid"),
            })?;
            let seen = shown(&after, email.as_deref(), today);
            Ok((after, seen))
        })
        .await
}

fn change(update: &PreferencesUpdate) -> Result<Change, ApiError> {
    let invalid = |pointer: String, code| ApiError::new(Code::ValidationFailed).at(pointer, code);
    if update.choices.len() > CHOICES_MAX {
        return Err(invalid("/choices".into(), "too_long"));
    }
    let mut choices = Vec::with_capacity(update.choices.len());
    for (at, choice) in update.choices.iter().enumerate() {
        choices.push(wanted(choice).ok_or_else(|| invalid(format!("/choices/{at}"), "invalid"))?);
    }
    Ok(Change {
        choices,
        only_order_updates: update.only_order_updates,
        snooze_days: update.snooze_days,
        confirm_order_updates_off: update.confirm_order_updates_off,
    })
}
