//! Sends stored mails by file or SMTP, and tries again what could not be sent.
//!
//! A mail is marked once the mail server has taken it. A server that dies between the two sends it again: both have one
//! `Message-ID`, made from what the mail is about, by which a receiver drops the second.
//! Deliberately absent: what mails say, and which are called for.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use aftersale_store::{Body, Mail};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::transport::{MailError, Transport, message};
use super::{access_code, queue};
use crate::state::{App, AppState};

/// Mails on their way at once; each has a connection of its own.
const AT_ONCE: u32 = 8;
/// Longest time for one mail, from connecting to the mail server's last word.
const SEND_WITHIN: Duration = Duration::from_secs(45);
/// When another server may take a mail. Longer than [`SEND_WITHIN`], or both would send it.
const LEASE: SignedDuration = SignedDuration::from_mins(3);
/// How long mails under way may take after a stop was asked for; then they are put back.
const STOP_WITHIN: Duration = Duration::from_secs(5);
/// A mail stored by another server is found by looking.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// With the waits of [`retry_at`], a day and a half.
const TRIES_MAX: u32 = 40;

/// Sends until `stopped` says so; answers once nothing is under way.
pub async fn run(app: &AppState, transport: &Arc<Transport>, mut stopped: watch::Receiver<bool>) {
    loop {
        send_until(app, transport, &mut stopped).await;
        let waited = tokio::select! {
            _ = stopped.wait_for(|stopped| *stopped) => return,
            waited = tokio::time::timeout(LOOK_EVERY, app.mail_waiting.notified()) => waited,
        };
        if waited.is_ok() {
            crate::later::a_moment().await;
        }
    }
}

/// Sends everything that is due now.
pub async fn send_waiting(app: &AppState, transport: &Arc<Transport>) {
    let (_running, mut stopped) = watch::channel(false);
    send_until(app, transport, &mut stopped).await;
}

async fn send_until(app: &AppState, transport: &Arc<Transport>, stopped: &mut watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match app.store.take_mails(AT_ONCE, LEASE, app.clock.now()).await {
            Ok(mails) if mails.is_empty() => return,
            Ok(mails) => send_together(app, transport, mails, stopped).await,
            Err(error) => return tracing::warn!(cause = %error, "the outbox can't be read"),
        }
    }
}

async fn send_together(
    app: &AppState,
    transport: &Arc<Transport>,
    mails: Vec<Mail>,
    stopped: &mut watch::Receiver<bool>,
) {
    let mut under_way = HashMap::new();
    let mut sending = JoinSet::new();
    for mail in mails {
        let (app, transport, id) = (app.clone(), transport.clone(), mail.id.clone());
        let task = sending.spawn(async move { send_one(&app, &transport, &mail).await });
        under_way.insert(task.id(), id);
    }
    let out_of_time = async {
        let _ = stopped.wait_for(|stopped| *stopped).await;
        tokio::time::sleep(STOP_WITHIN).await;
    };
    tokio::pin!(out_of_time);
    loop {
        let ended = tokio::select! {
            ended = sending.join_next_with_id() => ended,
            () = &mut out_of_time => break,
        };
        match ended {
            Some(Ok((task, ()))) => drop(under_way.remove(&task)),
            // Its mail stays taken until the lease has passed.
            Some(Err(broken)) => drop(under_way.remove(&broken.id())),
            None => return,
        }
    }
    sending.shutdown().await;
    let left: Vec<String> = under_way.into_values().collect();
    if let Err(error) = app.store.release_mails(&left).await {
        tracing::warn!(cause = %error, "mails can't be put back");
    }
}

async fn send_one(app: &App, transport: &Transport, mail: &Mail) {
    let now = app.clock.now();
    if mail.expires_at.is_some_and(|expires| expires <= now) {
        tracing::info!(mail = mail.id, kind = mail.kind, "a mail came too late to be sent");
        return noted(mail, app.store.mail_ended(&mail.id, now, after(app, mail)).await);
    }
    if let Some(optional) = &mail.optional {
        match queue::may_leave(app, optional, now).await {
            Ok(true) => {}
            Ok(false) => {
                tracing::info!(mail = mail.id, kind = mail.kind, "a mail is not wanted any more");
                return noted(mail, app.store.mail_ended(&mail.id, now, Body::Blank).await);
            }
            // Its mail stays taken until the lease has passed.
            Err(error) => return noted(mail, Err(error)),
        }
    }
    let sent = match message(mail, &app.config.mail.from) {
        Ok(message) => tokio::time::timeout(SEND_WITHIN, transport.send(message))
            .await
            .unwrap_or(Err(MailError::Retry("it took too long"))),
        Err(error) => Err(error),
    };
    let now = app.clock.now();
    let Err(error) = sent else {
        return noted(mail, app.store.mail_sent(&mail.id, now, after(app, mail)).await);
    };
    let (id, kind, attempts) = (&mail.id, &mail.kind, mail.attempts);
    if error.is_final() || attempts >= TRIES_MAX {
        tracing::error!(mail = id, kind, attempts, cause = %error, "a mail was given up");
        return noted(mail, app.store.mail_ended(id, now, after(app, mail)).await);
    }
    tracing::warn!(mail = id, kind, attempts, cause = %error, "a mail was not sent");
    noted(mail, app.store.mail_failed(id, retry_at(attempts, now)).await);
}

/// A code is nobody's business once it has left; only the demo shows what it sent.
fn after(app: &App, mail: &Mail) -> Body {
    if mail.kind == access_code::KIND && !app.config.mail.keep_codes { Body::Blank } else { Body::Keep }
}

fn noted(mail: &Mail, result: Result<(), aftersale_store::StoreError>) {
    if let Err(error) = result {
        tracing::warn!(mail = mail.id, cause = %error, "a mail's fate can't be noted");
    }
}

/// After the first try one minute, then twice as long each time, up to an hour.
fn retry_at(attempts: u32, now: Timestamp) -> Timestamp {
    let minutes = 2_i64.saturating_pow(attempts.saturating_sub(1).min(6)).min(60);
    now + SignedDuration::from_mins(minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_again_after_longer_and_longer_waits() {
        let waits: Vec<i64> =
            (1..9).map(|attempts| retry_at(attempts, Timestamp::UNIX_EPOCH).as_second() / 60).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60]);
    }

    #[test]
    fn no_other_server_takes_a_mail_while_it_is_being_sent() {
        let slowest = SEND_WITHIN + STOP_WITHIN;
        assert!(LEASE > SignedDuration::try_from(slowest).unwrap() + SignedDuration::from_mins(1));
    }
}
