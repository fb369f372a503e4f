//! Photos on their way: made small in the browser, sent, tried again.

use std::rc::Rc;

use aftersale_api::claim::Upload;
use aftersale_api::problem::Code;
use aftersale_api::read::document;
use aftersale_client::photo::{Spoiled, call, get, set, shrink};
use aftersale_client::{Failure, IdempotencyKey, Post};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::live::{Live, post_with, stop};
use super::photos::standing;
use super::state::{Fault, Photo, PhotoState, Stop};
use crate::text;

/// What was chosen, and what is made of it.
pub struct File {
    id: u32,
    file: JsValue,
    small: Option<JsValue>,
    key: IdempotencyKey,
}

impl Live {
    /// Takes the files of an input, as many as are allowed.
    pub fn add(self: &Rc<Self>, input: &JsValue) {
        let chosen = get(input, "files");
        let count = get(&chosen, "length").as_f64().unwrap_or_default() as u32;
        let max = self.case.borrow().photos_max();
        self.report(&mut |report, _| {
            report.left_out = false;
            for at in 0..count {
                if report.photos.len() as u32 >= max {
                    report.left_out = true;
                    break;
                }
                let file = Reflect::get_u32(&chosen, at).unwrap_or_default();
                let mut files = self.files.borrow_mut();
                let id = files.last().map_or(0, |last| last.id + 1);
                report.photos.push(Photo {
                    id,
                    name: get(&file, "name").as_string().unwrap_or_default(),
                    state: PhotoState::Preparing,
                    url: None,
                });
                files.push(File { id, file, small: None, key: IdempotencyKey::fresh() });
            }
        });
        // The same file can be chosen again.
        set(input, "value", &"".into());
        self.go_on();
    }

    pub fn again(self: &Rc<Self>, id: u32) {
        self.turn(id, PhotoState::Preparing);
        self.focus("#photos button");
        self.go_on();
    }

    pub fn remove(&self, id: u32) {
        {
            let mut files = self.files.borrow_mut();
            if let Some(at) = files.iter().position(|file| file.id == id) {
                files.remove(at);
            }
        }
        self.report(&mut |report, _| {
            report.left_out = false;
            if let Some(at) = report.photos.iter().position(|photo| photo.id == id) {
                self.release(&report.photos.remove(at));
            }
        });
        self.focus("#add-photos");
    }

    /// The report is sent: nothing of it is kept.
    pub fn forget(&self) {
        self.files.take();
        let report = std::mem::take(&mut self.doing.borrow_mut().report);
        for photo in &report.photos {
            self.release(photo);
        }
    }

    fn release(&self, photo: &Photo) {
        if let Some(url) = &photo.url {
            let _ = call(&get(&self.window, "URL"), "revokeObjectURL", &[&url.as_str().into()]);
        }
    }

    fn focus(&self, selector: &str) {
        if let Some(widget) = self.widget.upgrade() {
            widget.host.focus(selector);
        }
    }

    fn turn(&self, id: u32, state: PhotoState) {
        let mut state = Some(state);
        self.report(&mut |report, _| {
            for photo in &mut report.photos {
                if photo.id == id
                    && let Some(next) = state.take()
                {
                    let before = std::mem::replace(&mut photo.state, next);
                    if matches!(before, PhotoState::Failed(Fault::Gone)) {
                        self.renew(id);
                    }
                }
            }
        });
    }

    /// What the shop no longer has is sent as something new.
    fn renew(&self, id: u32) {
        for file in self.files.borrow_mut().iter_mut() {
            if file.id == id {
                file.key = IdempotencyKey::fresh();
            }
        }
    }

    /// One photo after the other: decoded, one of 48 megapixels takes 192 MB.
    fn go_on(self: &Rc<Self>) {
        if self.uploading.replace(true) {
            return;
        }
        let live = self.clone();
        spawn_local(async move {
            while let Some(id) = live.next() {
                let ended = match live.send_photo(id).await {
                    Ok(upload) => PhotoState::Sent(upload),
                    Err(fault) => PhotoState::Failed(fault),
                };
                live.turn(id, ended);
                live.tell(id);
            }
            live.uploading.set(false);
        });
    }

    fn next(&self) -> Option<u32> {
        let doing = self.doing.borrow();
        for photo in &doing.report.photos {
            if matches!(photo.state, PhotoState::Preparing) {
                return Some(photo.id);
            }
        }
        None
    }

    /// Says how it ended, unless it was removed meanwhile.
    fn tell(&self, id: u32) {
        let Some(widget) = self.widget.upgrade() else { return };
        let news = {
            let doing = self.doing.borrow();
            let photo = doing.report.photos.iter().find(|photo| photo.id == id);
            photo.map(|photo| text::photo_news(widget.words(), &photo.name, &standing(widget.words(), photo)))
        };
        if let Some(news) = news {
            widget.say(news);
        }
    }

    async fn send_photo(&self, id: u32) -> Result<String, Fault> {
        let (file, small, key) = {
            let files = self.files.borrow();
            let one = files.iter().find(|file| file.id == id).ok_or(Fault::Failed)?;
            (one.file.clone(), one.small.clone(), one.key.clone())
        };
        let small = match small {
            Some(small) => small,
            None => {
                let max =
                    self.case.borrow().claimable.as_ref().map_or(0, |claimable| claimable.photo_max_bytes);
                let small = shrink(&self.window, &file, f64::from(max)).await.map_err(spoiled)?;
                let url = call(&get(&self.window, "URL"), "createObjectURL", &[&small]);
                for one in self.files.borrow_mut().iter_mut().filter(|one| one.id == id) {
                    one.small = Some(small.clone());
                }
                self.report(&mut |report, _| {
                    for photo in report.photos.iter_mut().filter(|photo| photo.id == id) {
                        photo.url = url.as_ref().ok().and_then(JsValue::as_string);
                    }
                });
                small
            }
        };
        self.turn(id, PhotoState::Sending);
        let widget = self.widget.upgrade().ok_or(Fault::Failed)?;
        let upload = post_with(&widget, &Post::photo(small), &key).await;
        let upload = upload.map_err(|failure| fault(&failure))?;
        document::<Upload>(upload).map(|upload| upload.id).ok_or(Fault::Failed)
    }
}

fn fault(failure: &Failure) -> Fault {
    if let Failure::Rejected(problem, _) = failure {
        match problem.code {
            Code::PayloadTooLarge => return Fault::TooBig,
            Code::PhotoTooManyPixels => return Fault::TooManyPixels,
            Code::PhotoUnreadable | Code::UnsupportedMediaType => return Fault::Unreadable,
            _ => {}
        }
    }
    match stop(failure) {
        Stop::Broken => Fault::Offline,
        Stop::Limited(minutes) => Fault::Limited(minutes),
        Stop::Access => Fault::Access,
        Stop::Outage | Stop::Other => Fault::Failed,
    }
}

fn spoiled(why: Spoiled) -> Fault {
    match why {
        Spoiled::Unreadable => Fault::Unreadable,
        Spoiled::TooBig => Fault::TooBig,
    }
}
