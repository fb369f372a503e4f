//! What is submitted: kept with its key before it leaves, sent one after the other, and again until it is answered.

use std::rc::Rc;

use aftersale_api::read::document;
use aftersale_client::photo::{get, set};
use aftersale_client::{Failure, IdempotencyKey, Post, Trouble};
use js_sys::{Array, JSON, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::Widget;
use super::kept::{points, replies};
use crate::draft::{Answers, PhotoState};
use crate::screen::{Done, Screen, Stop, Subject, Waiting};
use crate::text;
use crate::told::Review;

impl Widget {
    pub(super) fn submit(self: &Rc<Self>) {
        let subjects = self.screen.borrow_mut().submit();
        if subjects.is_empty() {
            self.update();
            if !self.screen.borrow().wrong.is_empty() {
                self.host.focus("#summary");
            }
            return;
        }
        {
            let mut screen = self.screen.borrow_mut();
            for subject in subjects {
                let review = match (screen.editing, subject) {
                    (Some(at), _) => screen.own(at).map(|review| review.id.clone()),
                    _ => None,
                };
                let one = Waiting {
                    subject: screen.subject(subject),
                    body: self.body(&screen, subject, review.is_some()),
                    review: review.unwrap_or_default(),
                    key: IdempotencyKey::fresh().as_str().to_owned(),
                };
                screen.queue.push(one);
            }
            screen.editing = None;
        }
        // Before it leaves: whatever happens to this page, the same keys go with it.
        self.keep();
        self.send_queue();
    }

    /// The request as JSON.
    fn body(&self, screen: &Screen, subject: Subject, change: bool) -> String {
        let body = Object::new();
        let stars = screen.stars(subject);
        if !change {
            let kind = match subject {
                Subject::Product(_) => "product",
                Subject::Delivery => "delivery",
                Subject::Shop => "shop",
            };
            set(&body, "subject", &kind.into());
        }
        set(&body, "stars", &stars.into());
        if let Subject::Product(at) = subject
            && let Some(answers) = screen.answers(at)
        {
            if !change {
                set(&body, "product_id", &answers.product.as_str().into());
            }
            self.answers(screen, answers, &body);
        }
        JSON::stringify(&body).map(String::from).unwrap_or_default()
    }

    fn answers(&self, screen: &Screen, answers: &Answers, body: &Object) {
        set(body, "text", &answers.text.as_str().into());
        set(body, "scales", &points(answers));
        set(body, "answers", &replies(answers));
        if let Some(recommend) = answers.recommend {
            set(body, "recommend", &recommend.into());
        }
        let photos = Array::new();
        for photo in &answers.photos {
            if let PhotoState::Sent(upload) = &photo.state {
                let one = Object::new();
                set(&one, "upload_id", &upload.as_str().into());
                set(&one, "alt", &photo.alt.as_str().into());
                photos.push(&one);
            }
        }
        set(body, "photos", &photos);
        if let Some(style) = screen.style() {
            set(body, "name_style", &style.as_str().into());
        }
        set(body, "locale", &self.ui.words.tag().into());
    }

    /// Sends what waits, oldest first, until one is not answered.
    pub(super) fn send_queue(self: &Rc<Self>) {
        {
            let mut screen = self.screen.borrow_mut();
            if self.preview || screen.sending || screen.queue.is_empty() {
                drop(screen);
                return self.update();
            }
            (screen.sending, screen.stop) = (true, None);
        }
        self.said.replace(text::sending(&self.ui.words));
        self.update();
        let widget = self.clone();
        spawn_local(async move {
            let mut told = Ok(());
            while told.is_ok() {
                let Some(one) = widget.screen.borrow().queue.first().cloned() else { break };
                let post = if one.review.is_empty() {
                    Post::review(&one.body)
                } else {
                    Post::change_review(&one.review, &one.body)
                };
                let key = IdempotencyKey::kept(one.key.clone());
                let token = widget.host.token().unwrap_or_default();
                let answer = widget.client().post(&post, token, &key).await;
                told = widget.answered(&one, answer);
            }
            widget.over(told);
        });
    }

    fn answered(&self, one: &Waiting, answer: Result<JsValue, Failure>) -> Result<(), Trouble> {
        let product = one.subject.strip_prefix("product").is_some();
        let answer = answer.and_then(|body| {
            let review =
                if product { Some(document::<Review>(body.clone()).ok_or(Failure::Garbled)?) } else { None };
            Ok((review, get(&body, "id").as_string().unwrap_or_default()))
        });
        match answer {
            Ok((review, id)) => {
                self.answered.borrow_mut().push(one.key.clone());
                self.change(&mut |screen| screen.received(review.clone()));
                let subject = if product { "product" } else { &one.subject };
                self.host.emit("aftersale-review-submitted", &[("subject", subject), ("id", id.as_str())]);
                Ok(())
            }
            Err(failure) => {
                let mut said_no = false;
                {
                    let mut screen = self.screen.borrow_mut();
                    if screen.refused(&failure) {
                        said_no = true;
                    }
                }
                if said_no {
                    self.answered.borrow_mut().push(one.key.clone());
                }
                self.keep();
                Err(Trouble::of(&failure))
            }
        }
    }

    fn over(self: &Rc<Self>, told: Result<(), Trouble>) {
        let w = &self.ui.words;
        self.screen.borrow_mut().sending = false;
        let stop = self.screen.borrow().stop;
        let done = self.screen.borrow().done;
        self.said.replace(match (stop, done) {
            (None, Some(Done::Sent(count))) => text::thanks(w, count),
            (None, Some(Done::Saved)) => text::thanks_saved(w),
            _ => String::new(),
        });
        self.update();
        match told {
            Ok(()) => self.host.focus("#done"),
            Err(trouble) => {
                self.host.focus("#trouble");
                self.host.emit("aftersale-error", &[("code", trouble.code())]);
                // A link that still opens gives a new token; what waits goes with it.
                if stop == Some(Stop::Access) && !self.renewed.replace(true) {
                    self.host.refresh();
                }
            }
        }
    }

    pub(super) fn delete(self: &Rc<Self>, at: usize) {
        let id = {
            let mut screen = self.screen.borrow_mut();
            if screen.sending {
                return;
            }
            let Some(id) = screen.own(at).map(|review| review.id.clone()) else { return };
            (screen.sending, screen.stop, screen.done) = (true, None, None);
            id
        };
        self.update();
        let widget = self.clone();
        spawn_local(async move {
            let token = widget.host.token().unwrap_or_default();
            let answer =
                widget.client().post(&Post::delete_review(&id), token, &IdempotencyKey::fresh()).await;
            widget.screen.borrow_mut().sending = false;
            match answer {
                Ok(_) => {
                    widget.change(&mut |screen| screen.deleted(at));
                    widget.said.replace(text::thanks_deleted(&widget.ui.words));
                    widget.update();
                    widget.host.focus("#done");
                    widget.host.refresh();
                }
                Err(failure) => {
                    let trouble = Trouble::of(&failure);
                    widget.change(&mut |screen| {
                        screen.deleting = None;
                        screen.stop = Some(Stop::NotDeleted);
                    });
                    widget.host.focus("#trouble");
                    widget.host.emit("aftersale-error", &[("code", trouble.code())]);
                }
            }
        });
    }
}
