"""The echo between processes, by a real Redis."""

import asyncio
import threading

import pytest
from channels.layers import get_channel_layer
from channels_redis.pubsub import RedisPubSubChannelLayer
from django.conf import settings as house

from community.live.actions import _send

#: read here, before each test of this folder has a layer in memory
LAYERS = house.CHANNEL_LAYERS


@pytest.mark.services
@pytest.mark.skipif("pubsub" not in str(LAYERS), reason="needs PASSERELLE_REDIS_URL")
def test_a_frame_sent_by_a_thread_without_a_loop_reaches_another_loop(settings):
    settings.CHANNEL_LAYERS = LAYERS
    frame = {"type": "live.frame", "topic": "room.mine", "html": "<p></p>"}

    async def flow() -> list[dict]:
        layer = get_channel_layer()
        assert isinstance(layer, RedisPubSubChannelLayer)
        channel = await layer.new_channel()
        await layer.group_add("topic.room.mine", channel)
        heard = []
        for _ in range(3):
            sender = threading.Thread(target=_send, args=("topic.room.mine", frame))
            sender.start()
            heard.append(await asyncio.wait_for(layer.receive(channel), 5))
            sender.join()
        return heard

    assert asyncio.run(flow()) == [frame] * 3
