//! The outbox: mails wait here until one sender has handed each over.
//!
//! Deliberately absent: sending, and when to try again; the server's outbox decides.

use jiff::{SignedDuration, Timestamp};
use sqlx::Row as _;

use super::aftermath::{read as parsed, written};
use super::{Connection, Row, TAKE_MAILS, storable};
use crate::{Body, MAILS_KEPT, Mail, StoreError, Unmailed, instant};

/// Whether it is new.
pub async fn put(db: &mut Connection, mail: &Mail) -> Result<bool, StoreError> {
    let added = sqlx::query(
        "INSERT INTO mails (id, dedupe_key, kind, recipient, locale, subject, body_text, body_html,
             created_at, attempts, due_at, sent_at, expires_at, ended_at, unsubscribe_url, optional, attachment)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (dedupe_key) DO NOTHING",
    )
    .bind(&mail.id)
    .bind(storable(&mail.dedupe_key))
    .bind(&mail.kind)
    .bind(storable(&mail.to))
    .bind(&mail.locale)
    .bind(storable(&mail.subject))
    .bind(storable(&mail.text))
    .bind(storable(&mail.html))
    .bind(instant::to_column(mail.created_at))
    .bind(i64::from(mail.attempts))
    .bind(mail.sent_at.map(instant::to_column))
    .bind(mail.expires_at.map(instant::to_column))
    .bind(mail.ended_at.map(instant::to_column))
    .bind(mail.unsubscribe_url.as_deref())
    .bind(mail.optional.as_ref().map(written).transpose()?)
    .bind(mail.attachment.as_ref().map(written).transpose()?)
    .execute(db)
    .await?;
    Ok(added.rows_affected() == 1)
}

pub async fn put_all(db: &mut Connection, mails: &[Mail]) -> Result<(), StoreError> {
    for mail in mails {
        put(db, mail).await?;
    }
    Ok(())
}

pub async fn unknown(db: &mut Connection, keys: &[String]) -> Result<Vec<String>, StoreError> {
    let mut unknown = Vec::new();
    for key in keys {
        let known = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM mails WHERE dedupe_key = $1")
            .bind(storable(key))
            .fetch_one(&mut *db)
            .await?;
        if known == 0 {
            unknown.push(key.clone());
        }
    }
    Ok(unknown)
}

/// Notes that the order changed.
pub async fn mark(db: &mut Connection, order_id: &str, change: i64) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO unmailed (order_id, mark) VALUES ($1, $2)
         ON CONFLICT (order_id) DO UPDATE SET mark = excluded.mark",
    )
    .bind(storable(order_id))
    .bind(change)
    .execute(db)
    .await?;
    Ok(())
}

pub async fn unmailed(db: &mut Connection, limit: u32) -> Result<Vec<Unmailed>, StoreError> {
    let rows = sqlx::query("SELECT order_id, mark FROM unmailed ORDER BY order_id LIMIT $1")
        .bind(i64::from(limit))
        .fetch_all(db)
        .await?;
    let mark = |row: &Row| -> Result<Unmailed, StoreError> {
        Ok(Unmailed { order_id: row.try_get("order_id")?, mark: row.try_get("mark")? })
    };
    rows.iter().map(mark).collect()
}

/// By id, so that of servers that do this at once none waits for another that waits for it.
pub async fn looked_through(db: &mut Connection, marks: &[Unmailed]) -> Result<(), StoreError> {
    let mut marks: Vec<&Unmailed> = marks.iter().collect();
    marks.sort_by(|a, b| a.order_id.cmp(&b.order_id));
    for mark in marks {
        sqlx::query("DELETE FROM unmailed WHERE order_id = $1 AND mark = $2")
            .bind(storable(&mark.order_id))
            .bind(mark.mark)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

pub async fn recent_orders(
    db: &mut Connection,
    since: Timestamp,
    after: Option<&str>,
    limit: u32,
) -> Result<Vec<String>, StoreError> {
    let ids = sqlx::query_scalar(
        "SELECT id FROM orders
         WHERE placed_at >= $1
             AND ($2 IS NULL OR (placed_at, id) > (SELECT placed_at, id FROM orders WHERE id = $2))
         ORDER BY placed_at, id LIMIT $3",
    )
    .bind(instant::to_column(since))
    .bind(after.map(storable))
    .bind(i64::from(limit))
    .fetch_all(db)
    .await?;
    Ok(ids)
}

pub async fn take(
    db: &mut Connection,
    limit: u32,
    lease: SignedDuration,
    now: Timestamp,
) -> Result<Vec<Mail>, StoreError> {
    let rows = sqlx::query(TAKE_MAILS)
        .bind(instant::to_column(now))
        .bind(instant::after(now, lease))
        .bind(i64::from(limit))
        .fetch_all(db)
        .await?;
    let mut taken = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    // `RETURNING` promises no order.
    taken.sort_by(|a, b| (a.created_at, &a.id).cmp(&(b.created_at, &b.id)));
    Ok(taken)
}

pub async fn sent(db: &mut Connection, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError> {
    sqlx::query("UPDATE mails SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL")
        .bind(id)
        .bind(instant::to_column(now))
        .execute(&mut *db)
        .await?;
    blank(db, id, body).await
}

pub async fn ended(db: &mut Connection, id: &str, now: Timestamp, body: Body) -> Result<(), StoreError> {
    sqlx::query("UPDATE mails SET ended_at = $2 WHERE id = $1 AND sent_at IS NULL AND ended_at IS NULL")
        .bind(id)
        .bind(instant::to_column(now))
        .execute(&mut *db)
        .await?;
    blank(db, id, body).await
}

pub async fn release(db: &mut Connection, ids: &[String]) -> Result<(), StoreError> {
    for id in ids {
        sqlx::query(
            "UPDATE mails SET due_at = 0, attempts = attempts - 1
             WHERE id = $1 AND sent_at IS NULL AND ended_at IS NULL AND attempts > 0",
        )
        .bind(id)
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

pub async fn failed(db: &mut Connection, id: &str, retry_at: Timestamp) -> Result<(), StoreError> {
    sqlx::query("UPDATE mails SET due_at = $2 WHERE id = $1 AND sent_at IS NULL")
        .bind(id)
        .bind(instant::to_column(retry_at))
        .execute(db)
        .await?;
    Ok(())
}

pub async fn newest(db: &mut Connection, limit: u32) -> Result<Vec<Mail>, StoreError> {
    let rows = sqlx::query(
        "SELECT id, dedupe_key, kind, recipient, locale, subject, body_text, body_html, created_at, attempts,
             sent_at, expires_at, ended_at, unsubscribe_url, optional, attachment
         FROM mails ORDER BY created_at DESC, id DESC LIMIT $1",
    )
    .bind(i64::from(limit))
    .fetch_all(db)
    .await?;
    rows.iter().map(read).collect()
}

/// Takes what is personal out of mails sent or given up long ago. The row stays: its key stops a second mail.
pub async fn tidy(db: &mut Connection, now: Timestamp) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE mails SET recipient = '', subject = '', body_text = '', body_html = '',
             optional = NULL, unsubscribe_url = NULL, attachment = NULL
         WHERE (sent_at < $1 OR ended_at < $1) AND recipient <> ''",
    )
    .bind(instant::before(now, MAILS_KEPT))
    .execute(db)
    .await?;
    Ok(())
}

async fn blank(db: &mut Connection, id: &str, body: Body) -> Result<(), StoreError> {
    if body == Body::Blank {
        sqlx::query("UPDATE mails SET body_text = '', body_html = '', attachment = NULL WHERE id = $1")
            .bind(id)
            .execute(db)
            .await?;
    }
    Ok(())
}

fn read(row: &Row) -> Result<Mail, StoreError> {
    let attempts: i64 = row.try_get("attempts")?;
    let moment = |column: &str| -> Result<_, sqlx::Error> {
        Ok(row.try_get::<Option<i64>, _>(column)?.map(instant::from_column))
    };
    Ok(Mail {
        id: row.try_get("id")?,
        dedupe_key: row.try_get("dedupe_key")?,
        kind: row.try_get("kind")?,
        to: row.try_get("recipient")?,
        locale: row.try_get("locale")?,
        subject: row.try_get("subject")?,
        text: row.try_get("body_text")?,
        html: row.try_get("body_html")?,
        created_at: instant::from_column(row.try_get("created_at")?),
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        sent_at: moment("sent_at")?,
        expires_at: moment("expires_at")?,
        ended_at: moment("ended_at")?,
        unsubscribe_url: row.try_get("unsubscribe_url")?,
        optional: row
            .try_get::<Option<&str>, _>("optional")?
            .map(|optional| parsed("a mail", optional))
            .transpose()?,
        attachment: row
            .try_get::<Option<&str>, _>("attachment")?
            .map(|attachment| parsed("a mail", attachment))
            .transpose()?,
    })
}
