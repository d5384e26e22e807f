#include "app/screenshot.h"

#include <QCoreApplication>
#include <QImage>
#include <QQuickWindow>

namespace facet {

namespace {

constexpr int kQuietMs = 900; // longer than any pause and any animation of a script that should be shown at its end

} // namespace

Screenshot::Screenshot(QQuickWindow& window, const EngineBridge& bridge, ChatController& chat, QString file)
    : m_window(window)
    , m_file(std::move(file))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshot::take);
    const auto wait = [this] { m_quiet.start(); };
    connect(&bridge, &EngineBridge::loadProgressed, this, wait);
    connect(&bridge, &EngineBridge::modelLoaded, this, wait);
    connect(&bridge, &EngineBridge::lookProgressed, this, wait);
    connect(&bridge, &EngineBridge::prefillProgressed, this, wait);
    connect(&bridge, &EngineBridge::textArrived, this, wait);
    connect(&bridge, &EngineBridge::answered, this, wait);
    connect(&bridge, &EngineBridge::failed, this, wait);
    connect(chat.attachments(), &AttachmentController::changed, this, wait);
    m_quiet.start();
}

void Screenshot::take() { QCoreApplication::exit(m_window.grabWindow().save(m_file) ? 0 : 1); }

} // namespace facet
